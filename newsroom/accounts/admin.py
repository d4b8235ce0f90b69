import unicodedata
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import (
    AdminPasswordChangeForm,
    UserChangeForm,
    UserCreationForm,
)
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from newsroom.accounts.models import User
from newsroom.accounts.roles import Role


class RoleField(forms.ChoiceField):
    def __init__(self) -> None:
        super().__init__(
            label=_("Role"),
            choices=[("", "—"), *Role.choices],
            help_text=_("The role alone gives rights."),
        )


class UserForm(UserChangeForm):
    role = RoleField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "role" in self.fields and self.instance.pk:
            self.fields["role"].initial = _role_of(self.instance)


class NewUserForm(UserCreationForm):
    role = RoleField()


class NewPasswordForm(AdminPasswordChangeForm):
    """Without the choice of an account without password: nobody could sign in to it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("usable_password", None)
        for field in self.fields.values():
            field.required = True


class RoleFilter(admin.SimpleListFilter):
    title = _("role")
    parameter_name = "role"

    def lookups(
        self, request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[str, Any]]:
        return Role.choices

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        known = self.value() in Role.values
        return queryset.filter(groups__name=self.value()) if known else queryset


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    """A role is the only right that is given: what it may do is written in roles.py."""

    form = UserForm
    add_form = NewUserForm
    change_password_form = NewPasswordForm
    add_label = _("New account")
    list_display = [
        "username",
        "last_name",
        "first_name",
        "role_label",
        "may_sign_in",
        "last_seen",
    ]
    list_filter = [RoleFilter, "is_active"]
    search_fields = ["username", "first_name", "last_name", "email"]
    show_facets = admin.ShowFacets.NEVER
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Who"), {"fields": ["first_name", "last_name", "email"]}),
        (_("Rights"), {"fields": ["role", "is_active"]}),
    ]
    add_fieldsets = [
        (
            None,
            {
                "fields": [
                    "username",
                    "first_name",
                    "last_name",
                    "email",
                    "role",
                    "password1",
                    "password2",
                ]
            },
        ),
    ]
    filter_horizontal: list[str] = []
    actions = None

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """A superuser is shown to superusers: an administrator could take that account over."""
        accounts = super().get_queryset(request).prefetch_related("groups")
        if request.user.is_superuser:
            return accounts
        return accounts.filter(is_superuser=False)

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> list[Any]:
        """Nobody shuts herself out by mistake."""
        hidden = (
            {"is_active", "role"} if obj is not None and obj == request.user else set()
        )
        return [
            (
                title,
                options | {"fields": [f for f in options["fields"] if f not in hidden]},
            )
            for title, options in super().get_fieldsets(request, obj)
        ]

    def get_form(
        self, request: HttpRequest, obj: User | None = None, **kwargs: Any
    ) -> type[forms.ModelForm]:
        """A field that a form declares stays in it whatever the fieldsets say: asked, or taken from a script."""
        form = super().get_form(request, obj, **kwargs)
        if obj is not None and obj == request.user:
            form.base_fields.pop("role", None)
        return form

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """Without accents. A newsroom has few accounts: they are compared here, not in the database."""
        words = _plain(search_term).split()
        if not words:
            return queryset, False
        rows = self.model.objects.values_list("pk", *self.search_fields)
        found = [
            pk
            for pk, *values in rows
            if all(word in _plain(" ".join(values)) for word in words)
        ]
        return queryset.filter(pk__in=found), False

    def save_model(
        self, request: HttpRequest, obj: User, form: Any, change: bool
    ) -> None:
        obj.is_staff = True
        super().save_model(request, obj, form, change)

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        if role := form.cleaned_data.get("role"):
            form.instance.groups.set([Group.objects.get(name=role)])

    def has_change_permission(
        self, request: HttpRequest, obj: User | None = None
    ) -> bool:
        """Nobody but a superuser touches a superuser."""
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(
        self, request: HttpRequest, obj: User | None = None
    ) -> bool:
        """An account is disabled: what it did keeps its name."""
        return False

    @admin.display(description=_("sign-in"), ordering="is_active")
    def may_sign_in(self, user: User) -> str:
        return _("allowed") if user.is_active else _("disabled")

    @admin.display(
        description=_("last sign-in"), ordering="last_login", empty_value="—"
    )
    def last_seen(self, user: User) -> str | None:
        if user.last_login is None:
            return None
        return date_format(timezone.localtime(user.last_login), gettext("M j, Y, P"))

    @admin.display(description=_("role"))
    def role_label(self, user: User) -> str:
        return str(Role(role).label) if (role := _role_of(user)) else ""


def _role_of(user: User) -> str:
    names = [group.name for group in user.groups.all() if group.name in Role.values]
    return names[0] if names else ""


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
    return "".join(one for one in letters if not unicodedata.combining(one)).casefold()
