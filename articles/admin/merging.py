"""For what has a name and an address: renaming says what follows, and two that are one are merged."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.encoding import uri_to_iri
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.admin.refusals import say
from articles.admin.relations import FoundSelect, is_number
from articles.analysis import fold
from articles.merging import (
    Preview,
    may_merge,
    merge,
    preview,
    stories_of,
)
from articles.models import Article, Author, Byline, Category, Tag
from articles.models.journal import merged_into
from articles.signals import name_changing
from articles.workflow import Refused

# The list that finds one by typing is that of a relation to it.
RELATIONS = {
    Author: Byline._meta.get_field("author"),
    Category: Article._meta.get_field("category"),
    Tag: Article._meta.get_field("tags"),
}
TITLES: dict[type[Model], Promise] = {
    Author: gettext_lazy("Merge two authors"),
    Category: gettext_lazy("Merge two categories"),
    Tag: gettext_lazy("Merge two tags"),
}


class KeptForm(forms.Form):
    kept: forms.ModelChoiceField = forms.ModelChoiceField(
        queryset=None, label=gettext_lazy("What stays")
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any, *, model: type[Model], site: Any) -> None:
        super().__init__(data)
        self.fields["kept"].queryset = model._default_manager.all()
        self.fields["kept"].widget = FoundSelect(RELATIONS[model], site)
        self.fields["kept"].widget.choices = self.fields["kept"].choices


class Mergeable:
    """Before NewsroomModelAdmin, for the models of `articles/merging.py`."""

    def get_urls(self) -> list[URLPattern]:
        merging = path(
            "<path:object_id>/fusionner/",
            self.admin_site.admin_view(self.merge_view),
            name=f"articles_{self.opts.model_name}_merge",
        )
        return [merging, *super().get_urls()]

    # Renaming

    def get_form(
        self, request: HttpRequest, obj: Any = None, **kwargs: Any
    ) -> type[forms.ModelForm]:
        form = super().get_form(request, obj, **kwargs)
        if obj and "name" in form.base_fields:
            count = stories_of(obj).seen_by(request.user).count()
            form.base_fields["name"].help_text = _follows(obj, count)
        return form

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        super().save_model(request, obj, form, change)
        if "name" not in form.changed_data:
            return
        if change:
            stories = stories_of(obj)
            name_changing.send(type(obj), thing=obj, former=None, articles=stories)
        self._say_homonym(request, obj)

    def _say_homonym(self, request: HttpRequest, obj: Any) -> None:
        """Two people may have one name; more often they are one person, signed twice."""
        if twin := self._twin(request, obj):
            self.message_user(
                request,
                format_html(
                    '{} <a href="{}">{}</a>',
                    _("“%(name)s” is there already.") % {"name": twin.name},
                    merge_url(obj, twin),
                    _("Merge them…"),
                ),
                messages.WARNING,
            )

    def _twin(self, request: HttpRequest, obj: Any) -> Any:
        """Another one of the same name, for who may merge them."""
        if not obj.pk or not may_merge(self.model, request.user):
            return None
        others = self.model._default_manager.exclude(pk=obj.pk)
        return others.filter(name_key=fold(obj.name)).first()

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        *args: Any,
        obj: Any = None,
        **kwargs: Any,
    ) -> HttpResponse:
        if obj and may_merge(self.model, request.user):
            context["merge_url"] = merge_url(obj)
            form = context["adminform"].form
            if "name" in form.errors and (twin := self._twin(request, obj)):
                link = '<a class="underlined" href="{}">{}</a>'
                text = _("Merge with “%(name)s”…") % {"name": twin.name}
                form.add_error("name", format_html(link, merge_url(obj, twin), text))
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> HttpResponse:
        """A number that was merged away leads to the one that stays, like its address."""
        kept = merged_into(self.model, int(object_id)) if is_number(object_id) else None
        if kept is None:
            return super()._get_obj_does_not_exist_redirect(request, opts, object_id)
        message = _("Merged already: here is “%(kept)s”.") % {"kept": kept.name}
        self.message_user(request, message, messages.SUCCESS)
        return HttpResponseRedirect(change_url(kept))

    # Merging

    def merge_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        if not may_merge(self.model, request.user):
            raise PermissionDenied
        former = self.get_object(request, unquote(object_id))
        if former is None:
            return self._gone(request, unquote(object_id))
        answers = request.POST if request.method == "POST" else request.GET
        form = KeptForm(
            answers if "kept" in answers else None,
            model=self.model,
            site=self.admin_site,
        )
        if request.method == "POST" and form.is_valid():
            try:
                return self._merge(request, former, **form.cleaned_data)
            except Refused as refusal:
                if self.get_object(request, str(former.pk)) is None:
                    return self._gone(request, str(former.pk))
                say(form, refusal)
            except IntegrityError:
                # Somebody filed a story under it at the very second of its deletion.
                form.add_error(None, _("Somebody was using it: try again."))
        return self._page(request, former, form)

    def _gone(self, request: HttpRequest, object_id: str) -> HttpResponse:
        if is_number(object_id) and merged_into(self.model, int(object_id)):
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        raise Http404

    def _merge(
        self, request: HttpRequest, former: Any, *, kept: Any, seen: str
    ) -> HttpResponse:
        merge(former, kept, by=request.user, seen=seen)
        names = {"former": former.name, "kept": kept.name}
        message = _("“%(former)s” is merged into “%(kept)s”.") % names
        self.message_user(request, message, messages.SUCCESS)
        return HttpResponseRedirect(change_url(kept))

    def _page(self, request: HttpRequest, former: Any, form: KeptForm) -> HttpResponse:
        shown = self._preview(request, former, form)
        context = {
            **self.admin_site.each_context(request),
            "title": TITLES[self.model],
            "subtitle": former.name,
            "opts": self.opts,
            "former": former,
            "form": form,
            "media": self.media + form.media,
            "shown": shown,
            "facts": shown and Facts(shown),
            "change_url": change_url(former),
            "swap_url": shown and merge_url(shown.kept, former),
            IS_POPUP_VAR: False,
        }
        return TemplateResponse(request, "admin/articles/merging.html", context)

    def _preview(
        self, request: HttpRequest, former: Any, form: KeptForm
    ) -> Preview | None:
        was_valid = form.is_valid()
        kept = form.is_bound and form.cleaned_data.get("kept")
        if not kept:
            return None
        try:
            return preview(former, kept, by=request.user)
        except Refused as refusal:
            if was_valid:
                say(form, refusal)
            return None


class Facts:
    """A preview in an editor's words."""

    def __init__(self, shown: Preview) -> None:
        self.shown = shown

    @property
    def address(self) -> str:
        return uri_to_iri(self.shown.kept.get_absolute_url())

    @property
    def former_addresses(self) -> list[str]:
        route = f"articles:{self.shown.former._meta.model_name}"
        return [uri_to_iri(reverse(route, args=[one])) for one in self.shown.addresses]

    @property
    def stories(self) -> list[tuple[Any, int]]:
        return list(self.shown.stories.items())

    @property
    def taken(self) -> list[str]:
        return [self._label(name) for name in self.shown.taken]

    @property
    def lost(self) -> list[tuple[str, Any]]:
        return [(self._label(name), one) for name, one in self.shown.lost.items()]

    @property
    def leaves_the_menu(self) -> bool:
        former, kept = self.shown.former, self.shown.kept
        is_category = isinstance(former, Category)
        return is_category and former.parent_id is None and kept.parent_id is not None

    def _label(self, name: str) -> str:
        return capfirst(self.shown.former._meta.get_field(name).verbose_name)


def change_url(thing: Any) -> str:
    return reverse(f"admin:articles_{thing._meta.model_name}_change", args=[thing.pk])


def merge_url(former: Any, kept: Any = None) -> str:
    url = reverse(f"admin:articles_{former._meta.model_name}_merge", args=[former.pk])
    return f"{url}?kept={kept.pk}" if kept else url


def _follows(thing: Any, count: int) -> str:
    """What a new name brings with it, said before it is saved."""
    stories = ngettext(
        "%(count)d story will show the new name",
        "%(count)d stories will show the new name",
        count,
    ) % {"count": count}
    address = _("the address of today, %(address)s, will lead to the new one") % {
        "address": uri_to_iri(thing.get_absolute_url())
    }
    return f"{stories}. {capfirst(address)}." if count else f"{capfirst(address)}."
