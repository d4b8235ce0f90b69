from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import models
from django.db.models import QuerySet
from django.forms import Field
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles import workflow
from articles.admin import preview, verbs, versions, words
from articles.admin.article_lists import MineFilter, StateFilter, StoryList
from articles.admin.base import NewsroomModelAdmin
from articles.admin.bylines import BylineInline
from articles.admin.forms import ArticleForm
from articles.admin.refusals import SaysRefusals
from articles.admin.story_form import fieldsets_for, surroundings
from articles.admin.tags import TagsField, TagsWidget
from articles.body import render
from articles.models import Article, Byline
from articles.models.state import State
from articles.moments import said

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
class ArticleAdmin(SaysRefusals, NewsroomModelAdmin):
    form = ArticleForm
    add_label = _("New story")
    change_form_template = "admin/articles/article/change_form.html"
    list_display = [
        "title_or_untitled",
        "state_badge",
        "category",
        "signatures",
        "published_on",
        "modified_on",
    ]
    list_filter = [StateFilter, MineFilter, "category", "published_at", "language"]
    list_select_related = ["category"]
    ordering = ["-modified_at"]
    search_fields = ["headline_key"]
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
        (_("Publication"), {"fields": ["published_on", "updated_on", "material"]}),
        (_("Categories"), {"fields": ["category", "other_categories"]}),
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

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[StoryList]:
        return StoryList

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
        return [verb, version, preview.address(self), *super().get_urls()]

    def verb_view(
        self, request: HttpRequest, object_id: str, verb: str
    ) -> HttpResponse:
        return verbs.verb_view(self, request, object_id, verb)

    def version_view(
        self, request: HttpRequest, object_id: str, version: int
    ) -> HttpResponse:
        return versions.version_page(self, request, object_id, version)

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

    # Rights: a first draft is its author's, what readers saw is never deleted.

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

    def has_delete_permission(
        self, request: HttpRequest, obj: Article | None = None
    ) -> bool:
        if obj is None:
            return super().has_delete_permission(request)
        return obj.may_be_deleted_by(request.user)

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

    # Saving: the form's fields and rows first, then the verb that keeps a revision and speaks.

    def save_model(
        self, request: HttpRequest, obj: Article, form: Any, change: bool
    ) -> None:
        if not change:
            obj.created_by = request.user
        obj.save()

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        self._sign(form.instance, request)
        material = bool(form.cleaned_data.get("material"))
        workflow.update(form.instance, by=request.user, material=material)

    def _sign(self, article: Article, request: HttpRequest) -> None:
        """A reporter's story carries her name without her typing it."""
        author = getattr(request.user, "author", None)
        is_new = article.revisions.count() == 0
        if author and is_new and not article.bylines.exists():
            Byline.objects.create(article=article, author=author)

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
        self.message_user(request, _("The story is saved."), messages.SUCCESS)
        return HttpResponseRedirect(verbs.change_url(article))

    def view_on_site(self, obj: Article) -> str | None:
        return obj.get_absolute_url() if obj.is_public else None

    # What lists and panels print.

    @admin.display(description=_("headline"), ordering="headline")
    def title_or_untitled(self, article: Article) -> str:
        return str(article)

    @admin.display(description=_("state"), ordering="status")
    def state_badge(self, article: Article) -> SafeString:
        return words.badge(article.state)

    @admin.display(description=_("bylines"), empty_value="—")
    def signatures(self, article: Article) -> str:
        return ", ".join(row.author.name for row in article.display_bylines)

    @admin.display(
        description=_("first publication"), ordering="published_at", empty_value="—"
    )
    def published_on(self, article: Article) -> str | None:
        return article.published_at and said(article.published_at)

    @admin.display(description=_("last update"), empty_value="—")
    def updated_on(self, article: Article) -> str | None:
        return article.updated_at and said(article.updated_at)

    @admin.display(description=_("modified"), ordering="modified_at")
    def modified_on(self, article: Article) -> str:
        return said(article.modified_at)

    @admin.display(description=_("text"))
    def text(self, article: Article) -> SafeString:
        images = {image.pk: image for image in article.pictures.all()}
        return render(article.body, images, article.language)
