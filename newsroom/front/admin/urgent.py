"""« Urgent » at the desk: say it, read it again on a second screen, put it online."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.admin.base import NewsroomModelAdmin
from articles.admin.refusals import say
from articles.models import Article
from articles.moments import said
from articles.workflow import Refused
from newsroom.front import urgent
from newsroom.front.models import Urgent
from newsroom.front.models.urgent import A_LINE
from newsroom.front.urgent import Rehearsal
from newsroom.front.urgent_form import BannerForm, NewsForm

Act = Callable[[], Urgent]


@admin.register(Urgent)
class UrgentAdmin(NewsroomModelAdmin):
    add_label = gettext_lazy("Urgent news")
    list_display = ["wording", "article", "raised", "until", "by"]
    list_select_related = ["article", "by"]

    def get_urls(self) -> list[URLPattern]:
        story = path(
            "article/<int:pk>/",
            self.admin_site.admin_view(self.story_view),
            name="front_urgent_story",
        )
        return [story, *super().get_urls()]

    def has_add_permission(self, request: HttpRequest) -> bool:
        needed = (urgent.RIGHT, "articles.add_article", "articles.publish_article")
        return request.user.has_perms(needed)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The news and its banner, from nothing."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = NewsForm(request.POST or None)
        return self._two_steps(request, form, None)

    def story_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The banner of a story that is online already."""
        if not request.user.has_perm(urgent.RIGHT):
            raise PermissionDenied
        article = Article.objects.published().for_cards().filter(pk=pk).first()
        if article is None:
            raise Http404
        former = Urgent.objects.filter(article=article).first()
        if former is not None and request.method != "POST":
            return HttpResponseRedirect(_page(former))
        initial = {"wording": article.headline[:A_LINE]}
        return self._two_steps(
            request, BannerForm(request.POST or None, initial=initial), article
        )

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        """Where it stands, and how to take it down."""
        banner = self.get_object(request, unquote(object_id))
        if banner is None:
            raise Http404
        if not self.has_view_permission(request, banner):
            raise PermissionDenied
        if request.method == "POST":
            return self._lower(request, banner)
        return self._answer(request, "urgent", {"title": _("Urgent"), "urgent": banner})

    def _lower(self, request: HttpRequest, banner: Urgent) -> HttpResponse:
        try:
            urgent.lower_banner(banner, by=request.user)
        except Refused as refusal:
            self.message_user(request, refusal.messages[0], messages.WARNING)
        else:
            self.message_user(request, _("The banner is down."), messages.SUCCESS)
        return HttpResponseRedirect(_page(banner))

    def _two_steps(
        self, request: HttpRequest, form: Form, article: Article | None
    ) -> HttpResponse:
        if "_back" in request.POST or not form.is_valid():
            return self._ask(request, form, article)
        act = _act(form, article, request)
        try:
            if "_confirm" in request.POST:
                banner = act()
                self.message_user(request, _("The banner is online."), messages.SUCCESS)
                return HttpResponseRedirect(_page(banner))
            found = urgent.rehearse(act)
        except Refused as refusal:
            if "_confirm" in request.POST and (former := _raised(form, article)):
                return HttpResponseRedirect(_page(former))
            say(form, refusal)
            return self._ask(request, form, article)
        return self._confirm(request, form, article, found)

    def _ask(
        self, request: HttpRequest, form: Form, article: Article | None
    ) -> HttpResponse:
        context = {"title": _("Urgent"), "form": form, "article": article}
        return self._answer(request, "ask", context)

    def _confirm(
        self,
        request: HttpRequest,
        form: Form,
        article: Article | None,
        rehearsal: Rehearsal,
    ) -> HttpResponse:
        now = timezone.now()
        answers = form.cleaned_data
        context = {
            "title": _("Read again before it goes"),
            "form": form,
            "article": article,
            "headline": article.headline if article else answers["headline"],
            "category": article.category if article else answers["category"],
            "sentence": "" if article else answers["sentence"],
            "signed": rehearsal.signed,
            "wording": answers["wording"],
            "now": now,
            "until": said(now + answers["lasts"]),
            "former": urgent.standing(),
            "advice": [one for one in rehearsal.problems if not one.blocks],
        }
        return self._answer(request, "confirm", context)

    def _answer(
        self, request: HttpRequest, screen: str, context: dict[str, Any]
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            **context,
        }
        return TemplateResponse(request, f"admin/front/urgent/{screen}.html", context)

    @admin.display(description=gettext_lazy("raised"), ordering="raised_at")
    def raised(self, banner: Urgent) -> str:
        return said(banner.raised_at)

    @admin.display(description=gettext_lazy("until"), ordering="ends_at")
    def until(self, banner: Urgent) -> str:
        return said(banner.ends_at)


def _act(form: Form, article: Article | None, request: HttpRequest) -> Act:
    banner = {
        "by": request.user,
        "wording": form.cleaned_data["wording"],
        "lasts": form.cleaned_data["lasts"],
    }
    if article is None:
        return partial(urgent.break_news, form.news, **banner)
    return partial(urgent.raise_banner, article, **banner)


def _raised(form: Form, article: Article | None) -> Urgent | None:
    """What the first of two presses did."""
    of = {"article": article} if article else {"article__uuid": form.news.key}
    return Urgent.objects.filter(**of).first()


def _page(banner: Urgent) -> str:
    return reverse("admin:front_urgent_change", args=[banner.pk])
