from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import models
from django.db.models import QuerySet
from django.forms import Field
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.admin import conflicts, preview, saving, verbs, versions
from articles.admin.article_lists import StoryLists
from articles.admin.base import NewsroomModelAdmin
from articles.admin.bylines import BylineInline
from articles.admin.forms import ArticleForm
from articles.admin.refusals import SaysRefusals
from articles.admin.story_form import fieldsets_for, surroundings
from articles.admin.tags import TagsField, TagsWidget
from articles.admin.trash import KeepsTrash
from articles.body import render
from articles.models import Article
from articles.models.state import State

TEXT = [
    "kicker",
    "headline",
    "standfirst",
    ("dateline", "sources"),
    "body",
    "opened",
]

# Where the address of a story is promised to readers already.
FROZEN = {State.SCHEDULED, State.PUBLISHED, State.WITHDRAWN}


@admin.register(Article)
class ArticleAdmin(StoryLists, SaysRefusals, KeepsTrash, NewsroomModelAdmin):
    form = ArticleForm
    add_label = _("New story")
    change_form_template = "admin/articles/article/change_form.html"
    autocomplete_fields = [
        "category",
        "other_categories",
        "tags",
        "lead_image",
        "duplicate_of",
    ]
    inlines = [BylineInline]
    readonly_fields = ["published_on", "updated_on"]
    fieldsets = [
        (None, {"fields": TEXT}),
        (
            _("Publication"),
            {"fields": ["planned_at", "published_on", "updated_on"]},
        ),
        (_("Categories"), {"fields": ["category"]}),
        (
            _("Other categories"),
            {"fields": ["other_categories"], "classes": ["collapse"]},
        ),
        (_("Lead picture"), {"fields": ["lead_image"]}),
        (_("Tags"), {"fields": ["tags"]}),
        (
            _("Embargo and hold"),
            {
                "fields": ["embargoed_until", "embargo_source", "hold", "legal_check"],
                "classes": ["late", "collapse"],
            },
        ),
        (
            _("Settings"),
            {
                "fields": [
                    "slug",
                    "language",
                    "is_sponsored",
                    "noindex",
                    "never_recommend",
                    "duplicate_of",
                ],
                "classes": ["late", "collapse"],
            },
        ),
    ]

    def get_urls(self) -> list[URLPattern]:
        verb = path(
            "<path:object_id>/verb/<str:verb>/",
            self.admin_site.admin_view(self.verb_view),
            name="articles_article_verb",
        )
        version = path(
            "<path:object_id>/version/<int:version>/",
            self.admin_site.admin_view(self.version_view),
            name="articles_article_version",
        )
        conflict = path(
            "<path:object_id>/conflict/<int:version>/",
            self.admin_site.admin_view(self.conflict_view),
            name="articles_article_conflict",
        )
        shown = preview.address(self)
        return [verb, version, conflict, shown, *super().get_urls()]

    def verb_view(
        self, request: HttpRequest, object_id: str, verb: str
    ) -> HttpResponse:
        return verbs.verb_view(self, request, object_id, verb)

    def version_view(
        self, request: HttpRequest, object_id: str, version: int
    ) -> HttpResponse:
        return versions.version_page(self, request, object_id, version)

    def conflict_view(
        self, request: HttpRequest, object_id: str, version: int
    ) -> HttpResponse:
        return conflicts.conflict_page(self, request, object_id, version)

    def history_view(
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        kept = {"versions": versions.kept(object_id, request.user)} | (
            extra_context or {}
        )
        return super().history_view(request, object_id, kept)

    # Rights: a first draft is its author's; what becomes of the trash is in trash.py.

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).seen_by(request.user)

    def has_change_permission(
        self, request: HttpRequest, obj: Article | None = None
    ) -> bool:
        if obj is None:
            return super().has_change_permission(request)
        return obj.may_be_edited_by(request.user)

    def has_view_permission(
        self, request: HttpRequest, obj: Article | None = None
    ) -> bool:
        if obj is None:
            return super().has_view_permission(request)
        return obj.may_be_seen_by(request.user)

    # The form: what it shows depends on the story and on the one who reads it.

    def get_readonly_fields(
        self, request: HttpRequest, obj: Article | None = None
    ) -> list[str]:
        is_frozen = obj and obj.state in FROZEN
        return [*self.readonly_fields, "text", *(["slug"] if is_frozen else [])]

    def get_fieldsets(
        self, request: HttpRequest, obj: Article | None = None
    ) -> list[Any]:
        may_write = obj is None or self.has_change_permission(request, obj)
        return fieldsets_for(
            super().get_fieldsets(request, obj), obj, may_write=may_write
        )

    def formfield_for_manytomany(
        self, db_field: models.ManyToManyField, request: HttpRequest, **kwargs: Any
    ) -> Field | None:
        if db_field.name != "tags":
            return super().formfield_for_manytomany(db_field, request, **kwargs)
        kwargs |= {
            "form_class": TagsField,
            "widget": TagsWidget(db_field, self.admin_site),
            "help_text": _("Type a word; one that is missing is added."),
        }
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        field.may_add = request.user.has_perm("articles.add_tag")
        return field

    def formfield_for_dbfield(
        self, db_field: models.Field, request: HttpRequest, **kwargs: Any
    ) -> Field | None:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            # Only a picture is made while writing; tags are by typing them.
            field.widget.can_add_related &= db_field.name == "lead_image"
            field.widget.can_view_related = field.widget.can_delete_related = False
            field.widget.can_change_related &= db_field.name == "lead_image"
        return field

    def get_formset_kwargs(
        self, request: HttpRequest, obj: Article, inline: Any, prefix: str
    ) -> dict[str, Any]:
        """A reporter's new story proposes her name."""
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        author = getattr(request.user, "author", None)
        is_new = obj.pk is None and request.method == "GET"
        if author and is_new and isinstance(inline, BylineInline):
            kwargs["initial"] = [{"author": author.pk}]
        return kwargs

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        *args: Any,
        obj: Article | None = None,
        **kwargs: Any,
    ) -> HttpResponse:
        context |= surroundings(request, obj, context["media"])
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    # Saving: the form is read as a content, which is put together with what others saved meanwhile.

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Article | None:
        article = super().get_object(request, object_id, from_field)
        if article is None or not _is_form(request):
            return article
        return saving.shown_in_form(request, article)

    def add_view(
        self,
        request: HttpRequest,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Its first word may have made the story already, in this very tab."""
        begun = saving.begun(request)
        if begun is not None:
            return self.change_view(request, str(begun.pk), form_url, extra_context)
        return super().add_view(request, form_url, extra_context)

    def save_model(
        self, request: HttpRequest, obj: Article, form: Any, change: bool
    ) -> None:
        """Its rows are needed as well: see `save_related`."""

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        saving.save_form(self, request, form, formsets)

    def construct_change_message(self, *args: Any, **kwargs: Any) -> list[Any]:
        """Each version says what it changes."""
        return []

    def response_add(
        self, request: HttpRequest, obj: Article, post_url_continue: str | None = None
    ) -> HttpResponse:
        if "_popup" in request.POST:
            return super().response_add(request, obj, post_url_continue)
        return self._after_saving(request, obj)

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        return self._after_saving(request, obj)

    def _after_saving(self, request: HttpRequest, article: Article) -> HttpResponse:
        """The verb of the button pressed; without one, the story stays open."""
        if response := verbs.act_after_saving(self, request, article):
            return response
        return HttpResponseRedirect(verbs.change_url(article))

    def view_on_site(self, obj: Article) -> str | None:
        return obj.get_absolute_url() if obj.is_public else None

    @admin.display(description=_("text"))
    def text(self, article: Article) -> SafeString:
        images = {image.pk: image for image in article.pictures.all()}
        return render(article.body, images, article.language)


def _is_form(request: HttpRequest) -> bool:
    match = request.resolver_match
    return request.method == "GET" and bool(
        match and match.url_name == "articles_article_change"
    )
