from newsroom.front.admin.urgent import UrgentAdmin

__all__ = ["UrgentAdmin"]
