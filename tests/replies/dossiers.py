"""Rights of reply in each of their states."""

from datetime import timedelta

from django.utils import timezone

from newsroom.replies import workflow
from newsroom.replies.models import Dossier
from tests.factories import chief, make_article, make_published


def make_dossier(**fields):
    days = fields.pop("ago", 1)
    dossier = Dossier(
        **{
            "article": fields.pop("article", None) or make_published(),
            "requester": "Ministère de l’Hydraulique",
            "quality": "administration citée",
            "address": "Rue du Caire, Kouba",
            "passages": "« Le barrage fuit depuis 2019. »",
            "demand": "Le barrage ne fuit pas.\n\nIl a été inspecté en mai.",
            "received_on": timezone.localdate() - timedelta(days=days),
            **fields,
        }
    )
    workflow.open_dossier(dossier, by=chief())
    return dossier


def decide(dossier, decision, reason="", reply=None):
    dossier = Dossier.objects.get(pk=dossier.pk)
    dossier.decision, dossier.reason, dossier.reply = decision, reason, reply
    workflow.amend(dossier, by=chief())
    return dossier


def accepted(reply=None, **fields):
    return decide(make_dossier(**fields), Dossier.Decision.ACCEPTED, reply=reply)


def refused(**fields):
    return decide(make_dossier(**fields), Dossier.Decision.REFUSED, "Hors délai.")


def answered(**fields):
    reply = make_published(headline="Le barrage ne fuit pas")
    return accepted(reply=reply, **fields)


def every_state():
    return {
        "waiting": make_dossier(),
        "accepted": accepted(),
        "refused": refused(),
        "answered": answered(),
        "promised": accepted(reply=make_article()),
    }


def answers(dossier):
    """The form of a dossier as it stands, with other words in every field that may be open."""
    row = Dossier.objects.get(pk=dossier.pk)
    return {
        **demand(row),
        "requester": "Quelqu’un d’autre",
        "decision": "refused",
        "reason": "Parce que",
        "reply": "",
        "opened": row.version,
    }


def demand(dossier=None):
    """A new one, about the story of another."""
    article = dossier.article if dossier else make_published()
    return {
        "article": article.pk,
        "kind": "reply",
        "requester": "Amine Belaïd",
        "quality": "personne citée",
        "address": "12, rue Didouche-Mourad, Alger",
        "passages": "« Il a signé seul. »",
        "demand": "Je n’ai pas signé seul.",
        "received_on": f"{timezone.localdate():%d/%m/%Y}",
        "due_on": "",
    }
