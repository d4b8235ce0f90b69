import os
import sys

from django.core.wsgi import get_wsgi_application

from newsroom import lifeline

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

# A slow page holds the interpreter 0.5 ms at a time instead of 5: short answers pass it.
sys.setswitchinterval(0.0005)

lifeline.follow()

application = get_wsgi_application()
