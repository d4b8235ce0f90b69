"""What of a story the journal tells from one version to the next: its headline, its category, who signs it."""

from typing import Any

from articles.models import Article, Author, Category

Content = dict[str, Any]
Change = list[str]  # before, after: in words, which outlive the rows


def told(article: Article) -> dict[str, dict[str, Change]]:
    """Between its last two versions. A working copy is none of them: readers see it when it is released."""
    rows = article.revisions.of_readers().values_list("content", flat=True)[:2]
    after, before = [*rows, None, None][:2]
    changes = between(before, after) if before and after else {}
    return {"changes": changes} if changes else {}


def between(before: Content, after: Content) -> dict[str, Change]:
    """Nothing where nothing of it changed: most saves, which then ask nothing more of the database."""
    found: dict[str, Change] = {}
    if before["headline"] != after["headline"]:
        found["headline"] = [before["headline"], after["headline"]]
    if before["category"] != after["category"]:
        found["category"] = _categories(before["category"], after["category"])
    signed = [[row["author"] for row in one["bylines"]] for one in (before, after)]
    if signed[0] != signed[1]:
        found["bylines"] = _authors(*signed)
    return found


def _categories(*numbers: int | None) -> Change:
    names = dict(Category.objects.filter(pk__in=numbers).values_list("pk", "name"))
    return [names.get(number, "") for number in numbers]


def _authors(*signed: list[int]) -> Change:
    everybody = {number for one in signed for number in one}
    names = dict(Author.objects.filter(pk__in=everybody).values_list("pk", "name"))
    return [
        ", ".join(names[number] for number in one if number in names) for one in signed
    ]
