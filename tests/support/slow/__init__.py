"""A slow, lossy, real link on this machine: TCP between two network namespaces, every packet of it carried by hand."""

from tests.support.slow.link import FAST, MOBILE, NoLink, Quality, SlowLink, slow_link

__all__ = ["FAST", "MOBILE", "NoLink", "Quality", "SlowLink", "slow_link"]
