"""The one settings file. Every value an operator may change is read from the environment.

docs/settings.md documents each of them; a test compares the two.
"""

from pathlib import Path

import environ
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()
environ.Env.read_env(BASE_DIR / ".env")


def env_bool(name: str, *, default: bool) -> bool:
    """Refuses what is neither yes nor no: a misspelt word must not pass for `False`."""
    value = env.str(name, default=str(default)).strip().lower()
    if value in env.BOOLEAN_TRUE_STRINGS:
        return True
    if value in {"false", "off", "no", "n", "0", ""}:
        return False
    raise ImproperlyConfigured(f"{name}: True or False, not {value!r}.")


def env_days(name: str, *, default: int) -> int:
    """Refuses what would delete, or be late, at once."""
    days = env.int(name, default=default)
    if not 1 <= days <= 3650:
        raise ImproperlyConfigured(f"{name}: from 1 to 3650 days, not {days}.")
    return days


# --- The trial run's defaults: `check --deploy` refuses them ---------------------------------
TRIAL_SECRET_KEY = "django-insecure-trial-run-only-never-on-the-internet"
SECRET_KEY = env.str("SECRET_KEY", default=TRIAL_SECRET_KEY)
DEBUG = env_bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
HTTPS = env_bool("HTTPS", default=False)

# --- The paper --------------------------------------------------------------------------------
PAPER_NAME = env.str("PAPER_NAME", default="Crésus")
PAPER_TAGLINE = env.str(
    "PAPER_TAGLINE", default="Journal quotidien national d’information"
)
PAPER_CITY = env.str("PAPER_CITY", default="Alger")
PAPER_URL = env.str("PAPER_URL", default="http://localhost:8000").rstrip("/")
PAPER_EMAIL = env.str("PAPER_EMAIL", default="")
# RFC 4151: a domain that the paper owned on that date. Part of every feed identifier: it never changes.
PAPER_TAG_AUTHORITY = env.str("PAPER_TAG_AUTHORITY", default="cresus.example,2026")

LEGAL_PUBLISHER = env.str("LEGAL_PUBLISHER", default="")
LEGAL_DIRECTOR = env.str("LEGAL_DIRECTOR", default="")
LEGAL_ADDRESS = env.str("LEGAL_ADDRESS", default="")
LEGAL_REGISTRATION = env.str("LEGAL_REGISTRATION", default="")
LEGAL_PHONE = env.str("LEGAL_PHONE", default="")
LEGAL_EMAIL = env.str("LEGAL_EMAIL", default="")
LEGAL_HOST = env.str("LEGAL_HOST", default="")

# --- What the newsroom runs -------------------------------------------------------------------
INSTALLED_APPS = [
    "newsroom.apps.NewsroomAdminConfig",
    "newsroom.apps.NewsroomConfig",
    "newsroom.accounts",
    "articles",
    "newsroom.demo",
    "newsroom.discovery",
    "newsroom.editing",
    "newsroom.front",
    "newsroom.light",
    "newsroom.offline",
    "newsroom.recommendations",
    "newsroom.replies",
    "newsroom.search",
    "django.forms",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_prose_editor",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "newsroom.headers.PermissionsPolicyMiddleware",
    "csp.middleware.CSPMiddleware",
    "newsroom.headers.CompressTextMiddleware",
    "newsroom.headers.ConditionalMiddleware",
    "articles.http.CacheTagMiddleware",
    "newsroom.desk_mark.DeskMarkMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "newsroom.paper.paper",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- Where things are kept --------------------------------------------------------------------
VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))
VAR_DIR.mkdir(parents=True, exist_ok=True)
DATABASES = {
    "default": env.db_url(
        "DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'newsroom.sqlite3'}"
    )
}
_database = DATABASES["default"]
if (_engine := _database.get("ENGINE")) == "django.db.backends.sqlite3":
    # One writer at a time: it takes the lock when its transaction opens, the others wait.
    _database["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 5,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
elif _engine == "django.db.backends.postgresql":
    _database["CONN_MAX_AGE"] = 0
    _database["CONN_HEALTH_CHECKS"] = (
        True  # a server started again cuts what the pool holds
    )
    _database["OPTIONS"] = {
        **_database.get("OPTIONS", {}),
        # A reader gets the page of an error in seconds where the server does not answer.
        "pool": {
            "min_size": 1,
            "max_size": env.int("DATABASE_POOL_SIZE", default=8),
            "timeout": 5,
        },
    }
else:
    raise ImproperlyConfigured("DATABASE_URL: sqlite or postgres, nothing else.")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Originals and renditions alike are private: a picture is served by a view that asks whether it is public.
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", default=str(VAR_DIR / "media")))
STATIC_ROOT = Path(env.str("STATIC_ROOT", default=str(VAR_DIR / "static")))
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
IMAGE_MAX_MEGABYTES = env.int("IMAGE_MAX_MEGABYTES", default=25)
IMAGE_MAX_MEGAPIXELS = env.int("IMAGE_MAX_MEGAPIXELS", default=60)

WEB_WORKERS = env.int("WEB_WORKERS", default=2)
WEB_THREADS = env.int("WEB_THREADS", default=16)
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# How long a story stays in the trash before it is deleted for good, in days.
TRASH_DAYS = env_days("TRASH_DAYS", default=30)
# How long a right of reply waits for its answer, unless its dossier says otherwise, in days.
REPLY_DAYS = env_days("REPLY_DAYS", default=3)

# --- Language and time: French alone, whatever the browser asks for ---------------------------
LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français")]
LOCALE_PATHS = [BASE_DIR / "newsroom" / "locale"]
TIME_ZONE = env.str("TIME_ZONE", default="Africa/Algiers")
USE_I18N = True
USE_TZ = True

# --- Accounts ---------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
SESSION_COOKIE_NAME = "session"
CSRF_COOKIE_NAME = "csrf"
CSRF_COOKIE_HTTPONLY = True
AXES_FAILURE_LIMIT = env.int("LOGIN_FAILURE_LIMIT", default=6)
AXES_COOLOFF_TIME = env.float("LOGIN_COOLOFF_HOURS", default=0.25)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "admin/locked_out.html"
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# --- Security headers -------------------------------------------------------------------------
# Hosts of the players that a reader's click may open; nothing is asked of them before.
EMBED_ORIGINS = [
    "https://www.youtube-nocookie.com",
    "https://player.vimeo.com",
    "https://geo.dailymotion.com",
]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "frame-src": EMBED_ORIGINS,
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
# Said in French by newsroom/checks.py: HTTPS turns most of these on together, the others have a refusal each.
SILENCED_SYSTEM_CHECKS = [
    f"security.W0{number}" for number in ("04", "08", "09", "12", "16", "18", "20")
]
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
if TRUSTED_PROXIES := env.int("TRUSTED_PROXIES", default=0):
    AXES_IPWARE_PROXY_COUNT = TRUSTED_PROXIES
    AXES_IPWARE_META_PRECEDENCE_ORDER = ["HTTP_X_FORWARDED_FOR", "REMOTE_ADDR"]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- Mail and logs ----------------------------------------------------------------------------
vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
DEFAULT_FROM_EMAIL = env.str(
    "DEFAULT_FROM_EMAIL", default=PAPER_EMAIL or "redaction@localhost"
)
SERVER_EMAIL = DEFAULT_FROM_EMAIL

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="WARNING")},
    "loggers": {"axes": {"level": "ERROR"}},
}
