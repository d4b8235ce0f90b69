"""What is done to several stories of the list: named, read again and confirmed on a page of its own."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles import bulk, workflow
from articles.admin.forms import ReasonForm, VerbForm
from articles.admin.own_lists import kept_query
from articles.admin.relations import FoundSelect, numbers
from articles.bulk import MOST, Act, Outcome, acts_of
from articles.models import Article, Category, Tag

NAMED = 12  # of those refused: as many are named as help to find them
EFFECTS = {
    Act.CATEGORY: gettext_lazy(
        "It becomes the principal category of each; addresses do not change."
    ),
    Act.TAG: gettext_lazy("It is added to those that each one has."),
    Act.UNTAG: gettext_lazy("The others stay."),
    Act.WITHDRAW: gettext_lazy(
        "Their addresses will say that they were withdrawn, everywhere at once."
    ),
}

__all__ = ["acts_of", "bulk_page"]


class CategoryForm(VerbForm):
    category = forms.ModelChoiceField(
        Category.objects.all(), label=gettext_lazy("Principal category")
    )


class TagForm(VerbForm):
    """An existing one: many stories at once are no place to spell a new word."""

    tag = forms.ModelChoiceField(
        Tag.objects.all(),
        label=gettext_lazy("Tag"),
        widget=FoundSelect(Article._meta.get_field("tags"), admin.site),
    )


class UntagForm(VerbForm):
    tag = forms.ModelChoiceField(Tag.objects.none(), label=gettext_lazy("Tag"))


FORMS: dict[Act, type[VerbForm]] = {
    Act.CATEGORY: CategoryForm,
    Act.TAG: TagForm,
    Act.UNTAG: UntagForm,
    Act.WITHDRAW: ReasonForm,
}


def bulk_page(model_admin: ModelAdmin, request: HttpRequest) -> HttpResponse:
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    name = request.POST.get("act", "")
    if request.method != "POST" or name not in Act.values:
        return HttpResponseRedirect(_list(request))
    act = Act(name)
    if act not in acts_of(request.user):
        raise PermissionDenied
    chosen = list(dict.fromkeys(numbers(request.POST.getlist("story"))))
    if not 0 < len(chosen) <= MOST:
        message = _("Choose at least one story, and %(most)d at most.") % {"most": MOST}
        model_admin.message_user(request, message, messages.ERROR)
        return HttpResponseRedirect(_list(request))
    seen = Article.objects.seen_by(request.user)
    stories = list(seen.filter(pk__in=chosen).for_desk().order_by("-modified_at", "pk"))
    if "_confirm" in request.POST and not _any_is_hers(act, request, stories):
        raise PermissionDenied
    form = _form(act, request, stories)
    if form.is_valid():
        outcome = bulk.do(act, stories, by=request.user, **form.cleaned_data)
        _tell(model_admin, request, outcome)
        return HttpResponseRedirect(_list(request))
    return _confirmation(model_admin, request, act, stories, form)


def _any_is_hers(act: Act, request: HttpRequest, stories: list[Article]) -> bool:
    return any(workflow.may(story, act.verb, request.user) for story in stories)


def _form(act: Act, request: HttpRequest, stories: list[Article]) -> VerbForm:
    form = FORMS[act](request.POST if "_confirm" in request.POST else None)
    if act is Act.UNTAG:
        form.fields["tag"].queryset = Tag.objects.of(stories)
    return form


def _confirmation(
    model_admin: ModelAdmin,
    request: HttpRequest,
    act: Act,
    stories: list[Article],
    form: VerbForm,
) -> HttpResponse:
    named = [(one, bulk.hindrance(one, act, request.user)) for one in stories]
    context = {
        **model_admin.admin_site.each_context(request),
        "title": act.label,
        "opts": model_admin.opts,
        "act": act,
        "effect": EFFECTS[act],
        "stories": named,
        "possible": sum(1 for _story, why in named if not why),
        "form": form,
        "media": model_admin.media + form.media,
        "is_dangerous": act is Act.WITHDRAW,
        "back": kept_query(model_admin, request, request.POST.get("back", "")),
        "list_url": _list(request),
    }
    return TemplateResponse(request, "admin/articles/article/bulk.html", context)


def _list(request: HttpRequest) -> str:
    address = reverse("admin:articles_article_changelist")
    back = request.POST.get("back", "")
    # Only ever the question of a list: an address would lead elsewhere.
    return f"{address}?{back}" if back and back.isascii() else address


def _tell(model_admin: ModelAdmin, request: HttpRequest, outcome: Outcome) -> None:
    changed, refused = len(outcome.changed), len(outcome.refused)
    text = ngettext("%(count)d story changed", "%(count)d stories changed", changed)
    text %= {"count": changed}
    if refused:
        text += ngettext(", %(count)d refused: ", ", %(count)d refused: ", refused) % {
            "count": refused
        }
        names = [f"« {story} » ({why})" for story, why in outcome.refused[:NAMED]]
        text += " ; ".join(names) + (" ; …" if refused > NAMED else "")
    level = messages.WARNING if refused else messages.SUCCESS
    model_admin.message_user(request, f"{text}.", level)
