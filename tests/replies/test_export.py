"""The dossier that leaves the house: read in French, and checked by anybody with `sha256sum`."""

import hashlib
import io
import json
import tracemalloc
from zipfile import ZipFile

import pytest
from django.utils import timezone

from articles import workflow as paper
from articles.models import Revision
from newsroom.replies import export
from tests.factories import chief, make_article, make_published, make_user
from tests.replies.dossiers import accepted, answered, make_dossier, refused

pytestmark = pytest.mark.django_db


def opened(client, dossier):
    response = client.get(f"/admin/replies/dossier/{dossier.pk}/export/")
    assert response["Content-Type"] == "application/zip"
    assert f"droit-de-reponse-{dossier.pk}.zip" in response["Content-Disposition"]
    return ZipFile(io.BytesIO(response.getvalue()))


@pytest.fixture
def desk(client):
    client.force_login(make_user(role="desk"))
    return client


def sums(archive):
    lines = archive.read("SHA256SUMS").decode().splitlines()
    return {path: digest for digest, path in (line.split("  ") for line in lines)}


def test_every_file_has_the_hash_that_is_said_of_it(desk):
    archive = opened(desk, answered())

    said = sums(archive)

    assert {*archive.namelist()} == {*said, "SHA256SUMS"}
    for path, digest in said.items():
        assert hashlib.sha256(archive.read(path)).hexdigest() == digest


def test_each_version_of_both_stories_is_there_with_its_hour_and_its_hash(desk):
    dossier = answered()
    paper.update(dossier.article, by=chief())
    paper.correct(dossier.article, by=chief(), text="Douze, et non dix.")

    archive = opened(desk, dossier)
    told = json.loads(archive.read("dossier.json"))

    story, reply = told["story"], told["reply"]
    assert [one["act"] for one in story["versions"]] == [
        "Parution",
        "Enregistrement",
        "Note publique",
    ]
    assert story["corrections"][0]["text"] == "Douze, et non dix."
    assert len(reply["versions"]) == 1
    assert story["identifier"] == dossier.article.guid
    for version in story["versions"] + reply["versions"]:
        kept = Revision.objects.get(pk=version["number"])
        content = archive.read(version["file"])
        assert json.loads(content) == kept.content
        assert hashlib.sha256(content).hexdigest() == version["sha256"]
        assert version["at"] == export.hour(kept.at)
        assert version["by"] == str(kept.by)
    assert [line["act"] for line in told["journal"]] == [
        "Droit de réponse ouvert",
        "Droit de réponse accepté",
        "Réponse reliée",
    ]


def test_of_what_was_written_before_its_publication_the_hash_alone_leaves(desk):
    article = make_article(body="<p>Une source à protéger.</p>")
    paper.update(article, by=chief())
    article.refresh_from_db()
    article.body = "<p>Le texte paru.</p>"
    article.save()
    paper.publish(article, by=chief())
    article.refresh_from_db()
    reply = make_article(body="<p>Brouillon de réponse.</p>")
    paper.update(reply, by=chief())
    dossier = accepted(article=article, reply=reply)

    archive = opened(desk, dossier)
    told = json.loads(archive.read("dossier.json"))
    versions = b"".join(
        archive.read(name) for name in archive.namelist() if "/" in name
    ).decode()

    drafted, published = told["story"]["versions"]
    assert "file" not in drafted
    assert len(drafted["sha256"]) == 64
    assert "Le texte paru." in archive.read(published["file"]).decode()
    assert "Une source à protéger" not in versions
    assert "Brouillon de réponse" not in versions + archive.read("dossier.txt").decode()


def test_the_text_is_read_in_french(desk):
    dossier = refused(
        kind="rectification", article=make_published(headline="Le barrage fuit")
    )

    text = opened(desk, dossier).read("dossier.txt").decode()

    for words in (
        f"dossier n° {dossier.pk}\u00a0: Rectification",
        "Demandeur\u00a0: Ministère de l’Hydraulique",
        "Rue du Caire, Kouba",
        "« Le barrage fuit depuis 2019. »",
        "Décision\u00a0: Refusé",
        "Motif\u00a0: Hors délai.",
        "Le barrage fuit\n",
        "Le conseil s’est réuni lundi matin.",
        dossier.article.get_absolute_url(),
        "Droit de réponse refusé",
    ):
        assert words in text


def keep(article, count):
    body = "<p>" + "Un paragraphe de reportage, ni long ni court. " * 300 + "</p>"
    content = Revision.objects.filter(article=article).first().content
    Revision.objects.bulk_create(
        (
            Revision(
                article=article,
                kind="update",
                content=content | {"body": f"{body}{number}"},
                version=number + 10,
                at=timezone.now(),
            )
            for number in range(count)
        ),
        batch_size=100,
    )


@pytest.mark.long
def test_a_story_of_a_thousand_versions_leaves_in_little_memory():
    dossier = make_dossier()
    keep(dossier.article, 1000)

    tracemalloc.start()
    with export.archive(dossier) as archive:
        size = archive.seek(0, 2)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert size > 100_000
    assert peak < 12 * 1024 * 1024
