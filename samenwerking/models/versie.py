"""Versions: what a year and stand was entered as, and what of it was adopted.

A version and all its rows can change as long as it is a concept. Once adopted it stands; a
correction is a new version, and the one it takes the place of is kept as replaced. The database
itself refuses anything else, also from raw SQL.
"""

from collections.abc import Collection

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from samenwerking.models.besluit import Besluit
from samenwerking.models.gebruiker import Gebruiker
from samenwerking.models.leegmaken import niet_leeg_te_maken
from samenwerking.models.samenwerking import Samenwerking

EERSTE_JAAR = 2013
LAATSTE_JAAR = 2100
SLEUTEL = ("samenwerking", "jaar", "stand")


class Stand(models.TextChoices):
    """The moment in the planning-and-control year that figures speak of."""

    BEGROTING = "begroting", "begroting"
    NA_WIJZIGING = "begroting-na-wijziging", "begroting na wijziging"
    BURAP1 = "burap1", "eerste bestuursrapportage"
    BURAP2 = "burap2", "tweede bestuursrapportage"
    REKENING = "rekening", "rekening"


class Status(models.TextChoices):
    """How far a version is."""

    CONCEPT = "concept"
    TER_CONTROLE = "ter controle"
    VOORGELEGD = "voorgelegd"
    VASTGESTELD = "vastgesteld"
    VERVANGEN = "vervangen"


OPEN = (Status.CONCEPT, Status.TER_CONTROLE, Status.VOORGELEGD)
"""A version that nobody has adopted yet. Hours lie ter controle, calculations are voorgelegd."""
ZOLANG_OPEN = "v.status IN ('concept', 'ter controle', 'voorgelegd')"
"""The same as SQL on a version v."""
AFTEKENEN = (
    *("status", "vastgesteld_op", "vastgesteld_door_id", "besluit_id", "bewerkers"),
    "gewijzigd_op",
)
"""The columns of a version that change on signing off."""
INTREKKEN = ("ingetrokken_op", "ingetrokken_door_id", "ingetrokken_reden")
"""The columns of a version that change on withdrawing, and on publishing anew."""


OPENBAAR = models.Q(gepubliceerd_op__isnull=False, ingetrokken_op=None)
"""A version that everybody reads."""


class Versie(models.Model):
    """What every version of a year and stand has."""

    samenwerking = models.ForeignKey(Samenwerking, on_delete=models.PROTECT)
    jaar = models.PositiveSmallIntegerField(help_text="Begrotingsjaar.")
    stand = models.CharField(max_length=30, choices=Stand)
    versie = models.PositiveSmallIntegerField(default=1)
    reden = models.CharField(max_length=500, help_text="Waarom deze versie er is.")
    status = models.CharField(max_length=20, choices=Status, default=Status.CONCEPT)
    bron = models.CharField(max_length=50, blank=True, help_text="Code van de bron.")
    fictief = models.BooleanField(
        null=True, blank=True, help_text="Geldt voor elke regel die er zelf niets over zegt."
    )
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    gewijzigd_op = models.DateTimeField(
        db_default=Now(), editable=False, help_text="De laatste keer, ook van een rij."
    )
    vastgesteld_op = models.DateTimeField(null=True, blank=True)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, null=True, blank=True)
    gemaakt_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, editable=False, related_name="+"
    )
    bewerkers = ArrayField(
        models.BigIntegerField(),
        default=list,
        editable=False,
        help_text="Accounts die aan het concept werkten.",
    )
    vastgesteld_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    gepubliceerd_op = models.DateTimeField(
        null=True, blank=True, editable=False, help_text="Vanaf dan leest iedereen het."
    )
    gepubliceerd_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    ingetrokken_op = models.DateTimeField(
        null=True, blank=True, editable=False, help_text="Vanaf dan leest niet iedereen het meer."
    )
    ingetrokken_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    ingetrokken_reden = models.CharField(
        max_length=500, blank=True, editable=False, help_text="Iedereen leest dit op het adres."
    )

    class Meta:
        abstract = True
        ordering = ("samenwerking", "-jaar", "stand", "-versie")

    def __str__(self) -> str:
        return f"{self.get_stand_display()} {self.jaar}, versie {self.versie}"

    @property
    def is_openbaar(self) -> bool:
        """Whether everybody reads it: published, and not withdrawn."""
        return self.gepubliceerd_op is not None and self.ingetrokken_op is None


def versieregels(naam: str, bij_controle: Status) -> list[models.BaseConstraint]:
    """The constraints of a table of versions, named after it.

    bij_controle: the status between concept and adopted.
    """
    vastgesteld = models.Q(status=Status.VASTGESTELD)
    open_ = models.Q(status__in=OPEN)
    return [
        models.UniqueConstraint(fields=[*SLEUTEL, "versie"], name=f"{naam}_versie_een_keer"),
        models.UniqueConstraint(
            fields=SLEUTEL,
            condition=vastgesteld,
            name=f"{naam}_een_vastgesteld",
            violation_error_message="Van dit jaar en deze stand is al een versie vastgesteld.",
        ),
        models.CheckConstraint(
            condition=models.Q(jaar__range=(EERSTE_JAAR, LAATSTE_JAAR)), name=f"{naam}_jaar_klopt"
        ),
        models.CheckConstraint(condition=models.Q(versie__gte=1), name=f"{naam}_versie_vanaf_een"),
        models.CheckConstraint(condition=~models.Q(reden=""), name=f"{naam}_heeft_reden"),
        models.CheckConstraint(
            condition=models.Q(stand__in=Stand.values), name=f"{naam}_stand_bekend"
        ),
        models.CheckConstraint(
            condition=models.Q(
                status__in=[Status.CONCEPT, bij_controle, Status.VASTGESTELD, Status.VERVANGEN]
            ),
            name=f"{naam}_status_bekend",
        ),
        models.CheckConstraint(
            condition=models.Q(open_, vastgesteld_op__isnull=True)
            | models.Q(~open_, vastgesteld_op__isnull=False),
            name=f"{naam}_vastgesteld_met_moment",
        ),
        models.CheckConstraint(
            condition=models.Q(open_, vastgesteld_door__isnull=True)
            | models.Q(~open_, vastgesteld_door__isnull=False),
            name=f"{naam}_vastgesteld_door_iemand",
        ),
        models.CheckConstraint(
            condition=models.Q(vastgesteld_door__isnull=True)
            | ~models.Q(vastgesteld_door=models.F("gemaakt_door")),
            name=f"{naam}_maker_stelt_niet_vast",
            violation_error_message="Wie een versie maakt, stelt die niet zelf vast.",
        ),
        models.CheckConstraint(
            condition=models.Q(vastgesteld_door__isnull=True)
            | ~models.Q(bewerkers__contains=[models.F("vastgesteld_door")]),
            name=f"{naam}_bewerker_stelt_niet_vast",
            violation_error_message="Wie aan een versie werkte, stelt die niet zelf vast.",
        ),
        models.CheckConstraint(
            condition=models.Q(open_, besluit__isnull=True)
            | models.Q(~open_, besluit__isnull=False),
            name=f"{naam}_vastgesteld_met_besluit",
        ),
        models.CheckConstraint(
            condition=models.Q(gepubliceerd_op=None, gepubliceerd_door=None)
            | models.Q(~open_, gepubliceerd_op__isnull=False, gepubliceerd_door__isnull=False),
            name=f"{naam}_gepubliceerd_na_vaststellen",
        ),
        models.CheckConstraint(
            condition=models.Q(ingetrokken_op=None, ingetrokken_door=None, ingetrokken_reden="")
            | models.Q(
                ~models.Q(ingetrokken_reden=""),
                gepubliceerd_op__isnull=False,
                ingetrokken_op__isnull=False,
                ingetrokken_door__isnull=False,
            ),
            name=f"{naam}_ingetrokken_na_publiceren",
        ),
    ]


def versie_staat(naam: str, bronnen: str = "NEW.bron") -> list[pgtrigger.Trigger]:
    """The triggers of a table of versions: what was adopted can only be published and replaced.

    What was published can be withdrawn, and published anew; that it was published stays.

    Of which cooperation, year and stand a version is never changes: what rests on it is of the
    same. Nobody who made it or worked on it is forgotten. The decision by which it was adopted
    stands from then on, and so do the open sources that it cites. bronnen: their codes, as SQL on
    the version NEW.
    """
    later = ("gepubliceerd_op", "gepubliceerd_door_id")
    eenmaal = "".join(
        f" AND (OLD.{kolom} IS NULL OR NEW.{kolom} IS NOT DISTINCT FROM OLD.{kolom})"
        for kolom in later
    )
    blijft = f"ARRAY[{', '.join(repr(kolom) for kolom in ('status', *later))}]"
    intrekken = f"ARRAY[{', '.join(repr(kolom) for kolom in INTREKKEN)}]"
    weiger = f"""
        RAISE EXCEPTION '{naam} % is % en kan niet meer veranderen.', OLD.id, OLD.status
            USING ERRCODE = 'restrict_violation', CONSTRAINT = '{naam}_staat';
    """
    return [
        pgtrigger.Trigger(
            name=f"{naam}_staat",
            when=pgtrigger.Before,
            operation=pgtrigger.Update | pgtrigger.Delete,
            condition=pgtrigger.Q(old__status__in=[Status.VASTGESTELD, Status.VERVANGEN]),
            func=f"""
                IF TG_OP = 'UPDATE' AND OLD.status = 'vastgesteld'
                    AND NEW.status IN ('vastgesteld', 'vervangen') AND NEW <> OLD
                    AND to_jsonb(NEW) - {blijft} = to_jsonb(OLD) - {blijft}{eenmaal} THEN
                    RETURN NEW;
                END IF;
                IF TG_OP = 'UPDATE' AND NEW <> OLD
                    AND to_jsonb(NEW) - {intrekken} = to_jsonb(OLD) - {intrekken} THEN
                    RETURN NEW;
                END IF;
                {weiger}
            """,
        ),
        pgtrigger.Trigger(
            name=f"{naam}_gewijzigd_op",
            when=pgtrigger.Before,
            operation=pgtrigger.Update,
            condition=pgtrigger.Q(old__status__in=OPEN),
            func="NEW.gewijzigd_op = now(); RETURN NEW;",
        ),
        pgtrigger.Trigger(
            name=f"{naam}_bronnen_staan_vast",
            when=pgtrigger.After,
            operation=pgtrigger.Update,
            condition=pgtrigger.Q(new__status=Status.VASTGESTELD, old__status__in=OPEN),
            func=f"""
                UPDATE samenwerking_bron SET vast = TRUE
                WHERE NOT vast AND vertrouwelijkheid = 'openbaar' AND code IN ({bronnen})
                  AND (samenwerking_id IS NULL OR samenwerking_id = NEW.samenwerking_id);
                RETURN NULL;
            """,
        ),
        pgtrigger.ReadOnly(name=f"{naam}_sleutel_staat_vast", fields=list(SLEUTEL)),
        pgtrigger.Trigger(
            name=f"{naam}_makers_blijven",
            when=pgtrigger.Before,
            operation=pgtrigger.Update,
            func=f"""
                IF NEW.gemaakt_door_id <> OLD.gemaakt_door_id
                    OR NOT NEW.bewerkers @> OLD.bewerkers THEN
                    RAISE EXCEPTION 'Wie aan een {naam} werkte, blijft daarbij genoemd.'
                        USING ERRCODE = 'restrict_violation', CONSTRAINT = '{naam}_makers_blijven';
                END IF;
                RETURN NEW;
            """,
        ),
        pgtrigger.Trigger(
            name=f"{naam}_eigen_besluit",
            when=pgtrigger.Before,
            operation=pgtrigger.Insert | pgtrigger.Update,
            condition=pgtrigger.Q(new__besluit__isnull=False),
            func=f"""
                UPDATE samenwerking_besluit SET vast = TRUE WHERE id = NEW.besluit_id AND NOT vast;
                IF NOT EXISTS (
                    SELECT 1 FROM samenwerking_besluit
                    WHERE id = NEW.besluit_id AND samenwerking_id = NEW.samenwerking_id
                      AND vertrouwelijkheid = 'openbaar'
                ) THEN
                    RAISE EXCEPTION
                        'Het besluit is van een andere samenwerking, of het is niet openbaar.'
                        USING ERRCODE = 'check_violation', CONSTRAINT = '{naam}_eigen_besluit';
                END IF;
                RETURN NEW;
            """,
        ),
        pgtrigger.Trigger(
            name=f"{naam}_begint_als_concept",
            when=pgtrigger.Before,
            operation=pgtrigger.Insert,
            condition=~pgtrigger.Q(new__status=Status.CONCEPT),
            func=f"""
                RAISE EXCEPTION 'Een {naam} begint als concept.'
                    USING ERRCODE = 'restrict_violation', CONSTRAINT = '{naam}_begint_als_concept';
            """,
        ),
        pgtrigger.Trigger(
            name=f"{naam}_heeft_opvolger",
            when=pgtrigger.After,
            operation=pgtrigger.Update,
            timing=pgtrigger.Deferred,
            condition=pgtrigger.Q(new__status=Status.VERVANGEN),
            func=pgtrigger.Func(
                f"""
                IF NOT EXISTS (
                    SELECT 1 FROM {{meta.db_table}} v
                    WHERE v.samenwerking_id = NEW.samenwerking_id AND v.jaar = NEW.jaar
                      AND v.stand = NEW.stand AND v.status = 'vastgesteld'
                ) THEN
                    RAISE EXCEPTION 'Wat een {naam} vervangt, is vastgesteld.'
                        USING ERRCODE = 'restrict_violation', CONSTRAINT = '{naam}_heeft_opvolger';
                END IF;
                RETURN NULL;
                """
            ),
        ),
        niet_leeg_te_maken(naam),
    ]


def staat_bij_controle(naam: str, status: Status, *ook: str) -> pgtrigger.Trigger:
    """The trigger of a table of versions: what lies for agreement changes by signing off only.

    ook: columns that are set in doing so, beside those of every version.
    """
    kolommen = f"ARRAY[{', '.join(repr(kolom) for kolom in (*AFTEKENEN, *ook))}]"
    regel = f"{naam}_staat_{status.replace(' ', '_')}"
    return pgtrigger.Trigger(
        name=regel,
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        condition=pgtrigger.Q(old__status=status),
        func=f"""
            IF to_jsonb(NEW) - {kolommen} <> to_jsonb(OLD) - {kolommen} THEN
                RAISE EXCEPTION 'Wat {status} is, verandert zelf niet.'
                    USING ERRCODE = 'restrict_violation', CONSTRAINT = '{regel}';
            END IF;
            RETURN NEW;
        """,
    )


def onder_versie(
    naam: str,
    versies: str,
    veld: str,
    via: tuple[str, str] | None = None,
    te_wijzigen: str = "v.status = 'concept'",
    bij: Collection[str] = ("insert", "update", "delete"),
) -> list[pgtrigger.Trigger]:
    """The triggers of a table of rows under a version: they change with a concept only.

    versies: the table of the versions; veld: the column that refers to it. via: the table between,
    with the column that refers to that one. te_wijzigen: when rows may change, as SQL on a version
    v. bij: the kinds of statement, without what another trigger refuses already. The versions are
    locked while rows change, so that none is adopted in between. Per statement, not per row: a
    hundred thousand rows are one look.
    """
    vorm = {
        "naam": naam,
        "versies": versies,
        "te_wijzigen": te_wijzigen,
        "ids": f"SELECT {veld} FROM {{}}"
        if via is None
        else f"SELECT t.{veld} FROM {{}} r JOIN {via[0]} t ON t.id = r.{via[1]}",
    }
    soorten: dict[str, tuple[pgtrigger.core.Operation, dict[str, str]]] = {
        "insert": (pgtrigger.Insert, {"new": "nieuw"}),
        "update": (pgtrigger.Update, {"new": "nieuw", "old": "oud"}),
        "delete": (pgtrigger.Delete, {"old": "oud"}),
    }
    return [
        *(_alleen_onder_concept(soort, *soorten[soort], vorm) for soort in bij),
        niet_leeg_te_maken(naam),
    ]


def _alleen_onder_concept(
    soort: str, operatie: pgtrigger.core.Operation, tabellen: dict[str, str], vorm: dict[str, str]
) -> pgtrigger.Trigger:
    ids = " UNION ".join(vorm["ids"].format(tabel) for tabel in tabellen.values())
    return pgtrigger.Trigger(
        name=f"{vorm['naam']}_staat_{soort}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operatie,
        referencing=pgtrigger.Referencing(**tabellen),
        func=f"""
            PERFORM 1 FROM {vorm["versies"]} WHERE id IN ({ids}) ORDER BY id FOR SHARE;
            IF EXISTS (
                SELECT 1 FROM {vorm["versies"]} v
                WHERE v.id IN ({ids}) AND NOT ({vorm["te_wijzigen"]})
            ) THEN
                RAISE EXCEPTION 'Een rij van {vorm["naam"]} hoort bij een versie die vaststaat.'
                    USING ERRCODE = 'restrict_violation', CONSTRAINT = '{vorm["naam"]}_staat';
            END IF;
            RETURN NULL;
        """,
    )


def zelfde_samenwerking(
    naam: str, versies: str, veld: str, ander: tuple[str, str]
) -> list[pgtrigger.Trigger]:
    """The triggers of a table of rows under a version that also refer to another table.

    versies, veld: as in onder_versie. ander: the other table, or a query that gives the ids and
    cooperations of it, and the column that refers to it. Both are of the same cooperation.
    """
    tabel, kolom = ander
    return _bij_nieuwe_rijen(
        f"{naam}_eigen_{kolom.removesuffix('_id')}",
        f"""
            SELECT 1 FROM nieuw JOIN {versies} v ON v.id = nieuw.{veld}
            JOIN {tabel} a ON a.id = nieuw.{kolom} WHERE a.samenwerking_id <> v.samenwerking_id
        """,
        f"Een rij van {naam} verwijst naar een andere samenwerking.",
    )


def openlijk(naam: str, tabel: str, kolom: str) -> list[pgtrigger.Trigger]:
    """The triggers of a table of rows that refer to what may be kept back: they name what is open.

    tabel: what they refer to; kolom: the column that does.
    """
    return _bij_nieuwe_rijen(
        f"{naam}_openlijk_{kolom.removesuffix('_id')}",
        f"""
            SELECT 1 FROM nieuw JOIN {tabel} a ON a.id = nieuw.{kolom}
            WHERE a.vertrouwelijkheid <> 'openbaar'
        """,
        f"Een rij van {naam} noemt wat niet openbaar is.",
    )


def eigen_gemeente(
    naam: str,
    versies: str,
    veld: str,
    via: tuple[str, str] | None = None,
    bij: Collection[str] = ("insert", "update"),
) -> list[pgtrigger.Trigger]:
    """The triggers of a table of rows about a municipality: it is a deelnemer, then or ever.

    versies, veld, via, bij: as in onder_versie.
    """
    rij, tussen = ("t", f"JOIN {via[0]} t ON t.id = nieuw.{via[1]}") if via else ("nieuw", "")
    return _bij_nieuwe_rijen(
        f"{naam}_eigen_gemeente",
        f"""
            SELECT 1 FROM nieuw {tussen} JOIN {versies} v ON v.id = {rij}.{veld}
            WHERE nieuw.gemeente_id IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM samenwerking_deelnemer d
                WHERE d.samenwerking_id = v.samenwerking_id AND d.gemeente_id = nieuw.gemeente_id
            )
        """,
        f"Een rij van {naam} noemt een gemeente die geen deelnemer is.",
        bij,
    )


def _bij_nieuwe_rijen(
    naam: str, fout: str, melding: str, bij: Collection[str] = ("insert", "update")
) -> list[pgtrigger.Trigger]:
    """Triggers that refuse rows, added or changed, of which a query finds any (as ``nieuw``)."""
    return [
        pgtrigger.Trigger(
            name=f"{naam}_{soort}",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=operatie,
            referencing=pgtrigger.Referencing(new="nieuw"),
            func=f"""
                IF EXISTS ({fout}) THEN
                    RAISE EXCEPTION '{melding}'
                        USING ERRCODE = 'check_violation', CONSTRAINT = '{naam}';
                END IF;
                RETURN NULL;
            """,
        )
        for soort, operatie in (("insert", pgtrigger.Insert), ("update", pgtrigger.Update))
        if soort in bij
    ]
