"""Builds the demo newspaper through the same verbs as an editor."""

import io
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from articles import workflow
from articles.analysis import fold
from articles.models import Article, Author, Byline, Category, Correction, Image, Tag
from newsroom.accounts.models import User
from newsroom.demo import scenes
from newsroom.demo.accounts import create_accounts
from newsroom.demo.desk import fill_the_trash, receive_a_letter
from newsroom.demo.stories import Story, load_paper, load_stories, span
from newsroom.editing.models import LexiconEntry
from newsroom.recommendations.models import Pick

_FIGURE = re.compile(
    r'data-image="scene:(?P<scene>\w+)"><figcaption>(?P<caption>[^<]+)</figcaption>'
)


class Loader:
    """One demo: what is built first is found by name by what follows."""

    def __init__(self, say: Callable[[str], Any]) -> None:
        self.say = say
        self.now = timezone.now().replace(second=0, microsecond=0)
        self.images: dict[str, Image] = {}
        self.articles: dict[str, Article] = {}

    def load(self) -> None:
        paper, stories = load_paper(), load_stories()
        self.alts = paper["alts"]
        self.users = create_accounts()
        self.categories = self._categories(paper["rubriques"])
        self.authors = self._authors(paper["authors"])
        self._lexicon(paper["lexique"])
        for story in stories:
            self.articles[story.stem] = self._write(story)
        for story in stories:
            self._pick(story)
        for story in sorted(stories, key=lambda story: story.moment(self.now)):
            self._send_on_its_way(story)
        fill_the_trash(self.users)
        receive_a_letter(self.users, self.articles)
        self.say(
            f"{len(stories)} articles, {len(self.images)} images, {len(self.users)} comptes."
        )

    def _categories(self, rows: list[dict[str, Any]]) -> dict[str, Category]:
        """By folded name, as the database knows them: « ÉNERGIE » is « Énergie »."""
        found: dict[str, Category] = {}
        for row in sorted(rows, key=lambda row: "parent" in row):
            category = Category.objects.create(
                name=row["name"],
                description=row["description"],
                position=row["position"],
                parent=found.get(fold(row.get("parent", ""))),
            )
            found[category.name_key] = category
        return found

    def _authors(self, rows: list[dict[str, Any]]) -> dict[str, Author]:
        return {
            row["slug"]: Author.objects.create(
                name=row["name"],
                kind=row["kind"],
                job_title=row["job_title"],
                biography=row["biography"],
                portrait=self._image(row["portrait"], row) if row["portrait"] else None,
                account=self.users.get(row["account"]),
            )
            for row in rows
        }

    def _lexicon(self, rows: list[dict[str, Any]]) -> None:
        for row in rows:
            LexiconEntry.objects.create(
                right_form=row["right"],
                wrong_forms="\n".join(row["wrong"]),
                reason=row["reason"],
            )

    def _image(self, scene: str, data: dict[str, Any]) -> Image:
        if scene not in self.images:
            out = io.BytesIO()
            scenes.draw(scene).save(out, "JPEG", quality=92)
            self.images[scene] = Image.objects.create(
                title=data.get("caption") or data.get("name", scene),
                original=ContentFile(out.getvalue(), name=f"{scene}.jpg"),
                alt=data.get("alt") or f"Portrait dessiné : {data.get('name', scene)}",
                caption=data.get("caption", ""),
                credit=data.get("credit") or "Illustration : Crésus",
            )
            self.say(f"Image dessinée : {scene}")
        return self.images[scene]

    def _write(self, story: Story) -> Article:
        head = story.head
        body = _FIGURE.sub(self._figure, story.body)
        article = Article.objects.create(
            kicker=head["kicker"],
            headline=head["headline"],
            standfirst=head["standfirst"],
            dateline=head["dateline"],
            sources=head["sources"],
            body=body,
            language=head["language"],
            category=self._category(head["category"]),
            lead_image=self._image(head["scene"], head) if head["scene"] else None,
            created_by=self._writer(story),
            created_at=min(story.moment(self.now), self.now),
        )
        article.other_categories.set(
            [self._category(name) for name in head["other_categories"]]
        )
        article.tags.set(Tag.objects.named(head["tags"]))
        for position, row in enumerate(head["bylines"]):
            Byline.objects.create(
                article=article,
                author=self.authors[row["author"]],
                role=row["role"],
                position=position,
            )
        return article

    def _category(self, name: str) -> Category | None:
        """None for a draft that has not chosen; a name that nobody knows fails the load."""
        return self.categories[fold(name)] if name else None

    def _figure(self, found: re.Match[str]) -> str:
        """A picture of the text brings its caption along; its description stands beside the authors."""
        scene, caption = found.groups()
        image = self._image(scene, {"caption": caption, "alt": self.alts[scene]})
        return f'data-image="{image.pk}"><figcaption>{caption}</figcaption>'

    def _writer(self, story: Story) -> User:
        accounts = [self.authors[row["author"]].account for row in story["bylines"]]
        return next(
            (account for account in accounts if account), self.users["reporter"]
        )

    def _pick(self, story: Story) -> None:
        for position, stem in enumerate(story.get("related", [])):
            Pick.objects.create(
                article=self.articles[story.stem],
                other=self.articles[stem],
                position=position,
            )

    def _send_on_its_way(self, story: Story) -> None:
        article, chief = self.articles[story.stem], self.users["chief"]
        moment = story.moment(self.now)
        match story["state"]:
            case "draft":
                workflow.update(article, by=chief)
            case "in_review":
                workflow.submit(article, by=chief)
            case "ready":
                workflow.approve(article, by=chief)
            case "scheduled":
                workflow.schedule(article, by=chief, at=moment)
            case "withdrawn":
                workflow.publish(article, by=chief, first_published_at=moment)
                workflow.withdraw(article, by=chief, reason="Faits non confirmés.")
            case _:
                workflow.publish(article, by=chief, first_published_at=moment)
        self._date(article, min(moment, self.now))
        if story["state"] == "published":
            self._correct(article, story)

    def _correct(self, article: Article, story: Story) -> None:
        """What happened since the publication, each at its hour."""
        for row in story.get("corrections", []):
            workflow.correct(
                article, by=self.users["chief"], kind=row["kind"], text=row["text"]
            )
            at = self._ago(row["ago"])
            Correction.objects.filter(article=article, text=row["text"]).update(at=at)
            self._date(article, at)
        if updated := story.get("updated"):
            workflow.update(article, by=self.users["chief"], material=True)
            Article.objects.filter(pk=article.pk).update(updated_at=self._ago(updated))
            self._date(article, self._ago(updated))

    def _date(self, article: Article, at: datetime) -> None:
        """The versions are of the hours that the story says; the journal, which is never changed, of the load."""
        article.revisions.filter(at__gte=self.now).update(at=at)
        Article.objects.filter(pk=article.pk).update(modified_at=at)

    def _ago(self, text: str) -> datetime:
        return self.now - span(text)
