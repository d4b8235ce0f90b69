from django import template

from newsroom.light.edition import light_address

register = template.Library()
register.simple_tag(light_address, name="light_url")
