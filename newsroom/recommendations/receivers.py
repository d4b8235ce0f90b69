from typing import Any

from django.dispatch import receiver

from articles.content import fill
from articles.models import Article
from articles.signals import content_applied, content_shown, snapshot_asked
from newsroom.recommendations.models import Pick


@receiver(snapshot_asked)
def picks_of_the_story(article: Article, **kwargs: Any) -> dict[str, Any]:
    picks = [
        {"other": pick.other_id, "kind": pick.kind, "position": pick.position}
        for pick in article.picks.all()
    ]
    return {"picks": picks}


@receiver(content_applied)
def picks_written(article: Article, content: dict[str, Any], **kwargs: Any) -> None:
    if "picks" not in content:
        return
    wanted = {row["other"]: row for row in _standing(article, content)}
    article.picks.exclude(other__in=wanted).delete()
    standing = {pick.other_id: pick for pick in article.picks.all()}
    for other, row in wanted.items():
        pick = standing.get(other) or Pick(article=article, other_id=other)
        if pick.pk is None or (pick.kind, pick.position) != (
            row["kind"],
            row["position"],
        ):
            pick.kind, pick.position = row["kind"], row["position"]
            pick.save()


@receiver(content_shown)
def picks_shown(article: Article, content: dict[str, Any], **kwargs: Any) -> None:
    if "picks" in content:
        picks = [
            Pick(article=article, **_fields(row)) for row in _standing(article, content)
        ]
        fill(article, "picks", picks)


def _standing(article: Article, content: dict[str, Any]) -> list[dict[str, Any]]:
    """A story deleted since is proposed no more."""
    numbers = [row["other"] for row in content["picks"]]
    known = set(Article.objects.filter(pk__in=numbers).values_list("pk", flat=True))
    return [row for row in content["picks"] if row["other"] in known - {article.pk}]


def _fields(row: dict[str, Any]) -> dict[str, Any]:
    return {"other_id": row["other"], "kind": row["kind"], "position": row["position"]}
