"""The lists of one person: the categories that she follows, the filters that she keeps under a name."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
    QueryDict,
)
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Category, FollowedCategory, SavedFilter
from articles.models.state import State

MOST = 20  # filters of one person: a list of lists is read at a glance
LONGEST = 500


class FilterForm(forms.ModelForm):
    class Meta:
        model = SavedFilter
        fields = ["name"]

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())


class FollowedForm(forms.Form):
    categories = forms.ModelMultipleChoiceField(
        Category.objects.all(),
        label=gettext_lazy("Categories that you follow"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


def kept_query(model_admin: ModelAdmin, request: HttpRequest, query: str) -> str:
    """Of the question of a list, what its filters know: no page, no window, nothing strange."""
    asked = QueryDict(query[:LONGEST])
    names = {
        one if isinstance(one, str) else one.parameter_name
        for one in model_admin.get_list_filter(request)
    }
    known = QueryDict(mutable=True)
    for key, values in sorted(asked.lists()):
        if key == "q" or key.partition("__")[0] in names:
            known.setlist(key, [value for value in values if "\0" not in value])
    return known.urlencode()


def beside(model_admin: ModelAdmin, request: HttpRequest) -> dict[str, Any]:
    """What the list shows above its filters."""
    query = kept_query(model_admin, request, request.GET.urlencode())
    house = [
        (_("My categories"), "followed=1"),
        (_("Late"), "late=1"),
        (_("To be read"), f"state={State.IN_REVIEW.value}"),
    ]
    own = request.user.story_filters.all()[:MOST]
    queries = {one for _name, one in house} | {one.query for one in own}
    return {
        "house_lists": [(name, one, one == query) for name, one in house],
        "own_lists": [(one, one.query == query) for one in own],
        "kept_query": query,
        "may_keep": bool(query) and query not in queries,
    }


def filter_page(model_admin: ModelAdmin, request: HttpRequest) -> HttpResponse:
    """Keeps the filter of the address under a name: the same name twice is the same filter, changed."""
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    query = kept_query(model_admin, request, request.GET.urlencode())
    form = FilterForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and query:
        own = request.user.story_filters
        name = form.cleaned_data["name"]
        if own.exclude(name=name).count() >= MOST:
            text = _("%(most)d filters at most: remove one first.") % {"most": MOST}
            form.add_error("name", text)
        else:
            own.update_or_create(name=name, defaults={"query": query})
            message = _("The filter “%(name)s” is kept.") % {"name": name}
            model_admin.message_user(request, message, messages.SUCCESS)
            return HttpResponseRedirect(_list(query))
    context = {"title": _("Keep this filter"), "form": form, "back": _list(query)}
    return _form_page(model_admin, request, context)


def filter_remove(
    model_admin: ModelAdmin, request: HttpRequest, pk: int
) -> HttpResponse:
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    removed, _rows = request.user.story_filters.filter(pk=pk).delete()
    if not removed:
        raise Http404
    model_admin.message_user(request, _("The filter is removed."), messages.SUCCESS)
    return HttpResponseRedirect(_list(""))


def followed_page(model_admin: ModelAdmin, request: HttpRequest) -> HttpResponse:
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    own = request.user.followed
    chosen = {"categories": list(own.values_list("category", flat=True))}
    answers = request.POST if request.method == "POST" else None
    form = FollowedForm(answers, initial=chosen)
    if form.is_valid():
        wanted = form.cleaned_data["categories"]
        own.exclude(category__in=wanted).delete()
        FollowedCategory.objects.bulk_create(
            [FollowedCategory(user=request.user, category=one) for one in wanted],
            ignore_conflicts=True,
        )
        message = _("Your categories are kept.")
        model_admin.message_user(request, message, messages.SUCCESS)
        return HttpResponseRedirect(_list("followed=1" if wanted else ""))
    context = {"title": _("My categories"), "form": form, "back": _list("")}
    return _form_page(model_admin, request, context)


def _form_page(
    model_admin: ModelAdmin, request: HttpRequest, context: dict[str, Any]
) -> HttpResponse:
    context |= model_admin.admin_site.each_context(request) | {"opts": model_admin.opts}
    return TemplateResponse(request, "admin/articles/article/own_list.html", context)


def _list(query: str) -> str:
    return f"{reverse('admin:articles_article_changelist')}?{query}".rstrip("?")
