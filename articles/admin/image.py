from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Q, QuerySet
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.admin.base import NewsroomModelAdmin, asked
from articles.admin.relations import is_number
from articles.models import Article, Image
from articles.moments import said

CHOICES = 24


class PictureInput(forms.FileInput):
    """The original is private: Django's own widget would print a link to it."""

    template_name = "admin/widgets/picture_file.html"


class LackingFilter(admin.SimpleListFilter):
    title = _("what is missing")
    parameter_name = "lacking"

    def lookups(
        self, request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[str, Any]]:
        return [("alt", _("Alternative text")), ("credit", _("Credit"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        match self.value():
            case "alt":
                return queryset.filter(alt="", is_decorative=False)
            case "credit":
                return queryset.filter(credit="")
            case _:
                return queryset


@admin.register(Image)
class ImageAdmin(NewsroomModelAdmin):
    add_label = _("New picture")
    list_display = ["thumbnail", "__str__", "credit", "size_in_pixels", "added_on"]
    list_display_links = ["__str__"]
    list_filter = [LackingFilter]
    list_per_page = 30
    search_fields = ["search_key"]
    readonly_fields = ["preview", "size_in_pixels", "used_in"]
    formfield_overrides = {
        models.FileField: {"widget": PictureInput(attrs={"accept": "image/*"})}
    }
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "preview",
                    "original",
                    "alt",
                    "is_decorative",
                    "caption",
                    "credit",
                ]
            },
        ),
        (_("Focal point"), {"fields": ["focal_x", "focal_y"]}),
        (_("Library"), {"fields": ["title", "size_in_pixels", "used_in"]}),
    ]

    def get_urls(self) -> list[URLPattern]:
        choose = path(
            "choose/",
            self.admin_site.admin_view(self.choose_view),
            name="articles_image_choose",
        )
        return [choose, *super().get_urls()]

    def get_fieldsets(
        self, request: HttpRequest, obj: Image | None = None
    ) -> list[Any]:
        """Nothing to preview before there is a file; no file to replace for who only looks."""
        if obj is None:
            hidden = {"preview", "size_in_pixels", "used_in"}
        elif not self.has_change_permission(request, obj):
            hidden = {"original", "is_decorative"}
        else:
            hidden = set()
        return [
            (
                title,
                {
                    **options,
                    "fields": [f for f in options["fields"] if f not in hidden],
                },
            )
            for title, options in super().get_fieldsets(request, obj)
        ]

    def choose_view(self, request: HttpRequest) -> JsonResponse:
        """What the story form offers: the newest pictures that match, or the one of that number."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        found = Image.objects.all()
        for word in asked(request.GET.get("q", "")).split():
            found = found.filter(search_key__contains=word)
        number = request.GET.get("pk", "")
        if number:
            found = found.filter(pk=number) if is_number(number) else found.none()
        return JsonResponse({"results": [_card(image) for image in found[:CHOICES]]})

    def has_change_permission(
        self, request: HttpRequest, obj: Image | None = None
    ) -> bool:
        if obj is None:
            return super().has_change_permission(request)
        return obj.may_be_edited_by(request.user)

    def save_model(
        self, request: HttpRequest, obj: Image, form: Any, change: bool
    ) -> None:
        if not change:
            obj.created_by = request.user
        super().save_model(request, obj, form, change)

    def uses(self, obj: Image) -> list[QuerySet]:
        working = Article.objects.working_with(obj).defer("body")
        return [_stories(obj), working, obj.portraits.all()]

    @admin.display(description=_("added"), ordering="created_at")
    def added_on(self, image: Image) -> str:
        return said(image.created_at)

    @admin.display(description=_("preview"))
    def thumbnail(self, image: Image) -> str:
        return format_html(
            '<img class="thumbnail" src="{}" width="120" height="80" alt="">',
            image.url(width=320, ratio="3x2"),
        )

    @admin.display(description=_("preview"))
    def preview(self, image: Image) -> str:
        width, height = image.size(640)
        return format_html(
            '<span class="picture-frame" data-focal-point><img class="picture-preview" src="{}"'
            ' width="{}" height="{}" alt="{}"></span>',
            image.url(width=640),
            width,
            height,
            image.alt,
        )

    @admin.display(description=_("size"))
    def size_in_pixels(self, image: Image) -> str:
        return f"{image.width}\u00a0×\u00a0{image.height}"

    @admin.display(description=_("used in"), empty_value="—")
    def used_in(self, image: Image) -> str:
        stories = _stories(image).submitted()[:10]
        portraits = [
            _("Portrait: %(author)s") % {"author": author}
            for author in image.portraits.all()[:10]
        ]
        working = Article.objects.working_with(image).submitted()[:10]
        named = dict.fromkeys(map(str, [*stories, *working]))
        return " · ".join([*named, *portraits]) or "—"


def _stories(image: Image) -> QuerySet:
    in_text = Article.pictures.through.objects.filter(image=image).values("article_id")
    return Article.objects.filter(Q(lead_image=image) | Q(pk__in=in_text)).defer("body")


def _card(image: Image) -> dict[str, Any]:
    return {
        "id": image.pk,
        "title": str(image),
        "alt": image.alt,
        "needs_alt": image.needs_alt,
        "caption": image.caption,
        "credit": image.credit,
        "thumb": image.url(width=320, ratio="3x2"),
        "picture": image.url(),
    }
