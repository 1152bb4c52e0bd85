"""Skriv till USB and Läs från USB: what is carried by hand where no network reaches."""
