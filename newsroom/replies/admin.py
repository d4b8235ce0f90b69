"""The dossiers of the right of reply at the desk: opened, decided, answered, carried away."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import QuerySet
from django.forms import Field
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
)
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.admin.base import NewsroomModelAdmin
from articles.admin.refusals import SaysRefusals
from articles.dates import french_date
from articles.models import Article
from articles.workflow import Refused
from newsroom.replies import export, workflow
from newsroom.replies.forms import DossierForm
from newsroom.replies.models import Dossier

DEMAND = ["article", "kind", "requester", "quality", "address", "passages", "demand"]


class OpenFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "open"

    def lookups(
        self, request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[str, Any]]:
        return [("1", _("Open"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.open() if self.value() else queryset


@admin.register(Dossier)
class DossierAdmin(SaysRefusals, NewsroomModelAdmin):
    form = DossierForm
    texts = ["requester", "quality", "address", "passages", "demand", "reason"]
    add_label = _("New dossier")
    list_display = ["requester", "contested", "kind", "received", "due", "decision"]
    list_filter = [OpenFilter, "decision", "kind"]
    list_select_related = ["article", "reply"]
    search_fields = ["words_key"]
    ordering = ["due_on", "pk"]
    autocomplete_fields = ["article", "reply"]
    readonly_fields = ["decided"]
    fieldsets = [
        (_("Request"), {"fields": [*DEMAND, "opened"]}),
        (_("Deadline"), {"fields": ["received_on", "due_on"]}),
        (_("Decision"), {"fields": ["decision", "reason", "reply", "decided"]}),
    ]

    def get_urls(self) -> list[URLPattern]:
        pages = {
            "article/<int:pk>/": (self.story_view, "story"),
            "<int:pk>/reponse/": (self.write_view, "write"),
            "<int:pk>/export/": (self.export_view, "export"),
        }
        return [
            *(
                path(
                    route,
                    self.admin_site.admin_view(view),
                    name=f"replies_dossier_{name}",
                )
                for route, (view, name) in pages.items()
            ),
            *super().get_urls(),
        ]

    # Rights: the desk opens and completes, the chief decides; nobody deletes.

    def has_change_permission(
        self, request: HttpRequest, obj: Dossier | None = None
    ) -> bool:
        if not super().has_change_permission(request):
            return False
        return obj is None or not obj.is_decided or self._decides(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def _decides(self, request: HttpRequest) -> bool:
        return request.user.has_perm(workflow.DECIDES)

    def _is_frozen(self, request: HttpRequest, obj: Dossier | None) -> bool:
        """As the database has it: a form that comes back has written its answers on the copy already."""
        if obj is None:
            return False
        seen: dict[int, bool] = request.__dict__.setdefault("frozen_dossiers", {})
        return seen.setdefault(obj.pk, obj.is_decided)

    def get_readonly_fields(
        self, request: HttpRequest, obj: Dossier | None = None
    ) -> list[str]:
        facts = workflow.FACTS if self._is_frozen(request, obj) else ()
        decided = () if self._decides(request) else workflow.DECIDED
        return [*self.readonly_fields, *facts, *decided]

    def get_fieldsets(
        self, request: HttpRequest, obj: Dossier | None = None
    ) -> list[Any]:
        """A request is opened before it is decided."""
        if obj is None:
            return self.fieldsets[:2]
        demand, deadline, decision = self.fieldsets
        if not self.has_change_permission(request, obj):
            demand = (demand[0], {"fields": DEMAND})
        if not self._is_frozen(request, obj):
            decision = (decision[0], {"fields": list(workflow.DECIDED)})
        return [demand, deadline, decision]

    def formfield_for_dbfield(
        self, db_field: models.Field, request: HttpRequest, **kwargs: Any
    ) -> Field | None:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            # Stories are found here, and made or changed on their own pages.
            field.widget.can_add_related = field.widget.can_change_related = False
            field.widget.can_view_related = field.widget.can_delete_related = False
        return field

    # From a story, and back to one.

    def story_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The form of a new dossier about this story."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        article = Article.objects.seen_by(request.user).filter(pk=pk).first()
        if article is None or not article.was_public:
            raise Http404
        request.contested = article
        return self.changeform_view(request)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        contested = getattr(request, "contested", None)
        return {"article": contested.pk} if contested else {}

    def write_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        dossier = self._found(request, pk)
        if not request.user.has_perms([workflow.DECIDES, "articles.add_article"]):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        try:
            reply = workflow.write_reply(dossier, by=request.user)
        except Refused as refusal:
            self.message_user(request, refusal.messages[0], messages.ERROR)
            return HttpResponseRedirect(_page(dossier))
        text = _(
            "The reply is a draft, linked to its dossier: complete it, then publish."
        )
        self.message_user(request, text, messages.SUCCESS)
        return HttpResponseRedirect(
            reverse("admin:articles_article_change", args=[reply.pk])
        )

    def export_view(self, request: HttpRequest, pk: int) -> Any:
        dossier = self._found(request, pk)
        if request.method != "GET":
            return HttpResponseNotAllowed(["GET"])
        return FileResponse(
            export.archive(dossier),
            as_attachment=True,
            filename=export.name(dossier),
            content_type="application/zip",
        )

    def _found(self, request: HttpRequest, pk: int) -> Dossier:
        if not self.has_view_permission(request):
            raise PermissionDenied
        dossier = self.get_object(request, unquote(str(pk)))
        if dossier is None:
            raise Http404
        return dossier

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        *args: Any,
        obj: Dossier | None = None,
        **kwargs: Any,
    ) -> HttpResponse:
        context["may_write"] = (
            obj is not None
            and obj.is_accepted
            and obj.reply_id is None
            and self._decides(request)
        )
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def save_model(
        self, request: HttpRequest, obj: Dossier, form: Any, change: bool
    ) -> None:
        act = workflow.amend if change else workflow.open_dossier
        act(obj, by=request.user)

    # What the list and the form print.

    @admin.display(description=_("story contested"))
    def contested(self, dossier: Dossier) -> str:
        """Not the column itself, whose headlines Django keeps on one line."""
        return str(dossier.article)

    @admin.display(description=_("received on"), ordering="received_on")
    def received(self, dossier: Dossier) -> str:
        return french_date(dossier.received_on)

    @admin.display(description=_("to be answered by"), ordering="due_on")
    def due(self, dossier: Dossier) -> SafeString | str:
        if not dossier.is_open:
            return french_date(dossier.due_on)
        css = "queue-late" if dossier.is_late or dossier.is_pressing else "queue-due"
        return format_html(
            '{}<br><span class="{}">{}</span>',
            french_date(dossier.due_on),
            css,
            dossier.countdown,
        )

    @admin.display(description=_("decided on"))
    def decided(self, dossier: Dossier) -> str:
        at = dossier.decided_at
        return f"{french_date(at)}, {dossier.decided_by}" if at else "—"


def _page(dossier: Dossier) -> str:
    return reverse("admin:replies_dossier_change", args=[dossier.pk])
