package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.districts.BoardView;
import org.samstod.districts.CodeListService;
import org.samstod.districts.DistrictService;
import org.samstod.districts.DistrictView;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.Ages;
import org.samstod.publications.domain.AssociationCap;
import org.samstod.publications.domain.Codes;
import org.samstod.publications.domain.GeneralTitle;
import org.samstod.publications.domain.LimitedGrant;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.PublicationVersion;
import org.samstod.publications.domain.Publications;
import org.samstod.publications.domain.PublishedAssociation;
import org.samstod.publications.domain.PublishedCall;
import org.samstod.publications.domain.PublishedCase;
import org.samstod.publications.domain.PublishedNotice;
import org.samstod.publications.domain.YearlyRow;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.SortKeys;

/**
 * Where later rooms push what may be public and take it back. Every act locks the version row first, so a publication that was
 * prepared before a threat was reported meets the new cap here, and each copy that goes takes its public id with it.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PublicationService {

    private static final String LINE = "\n";
    /** Instead of an outcome: there is no decision now. */
    private static final String UNDECIDED = "undecided";

    @Inject
    Publications publications;

    @Inject
    DistrictService districts;

    @Inject
    CodeListService codes;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Inject
    Event<PublicationsChanged> changed;

    @Inject
    Event<InitiativePublished> published;

    /**
     * Publishes a decided case at the lower of its level and its association's cap. Again at the same level, it takes the new text
     * under the same public id.
     *
     * @return the public id of its page; empty when it has none: not granted, or below level 2
     * @throws BusinessException {@code publication.raise} when the level would rise, {@code publication.district} for an unknown
     *         district, {@code publication.code} for a code outside the city's lists
     */
    @UseCase(permission = Permission.PUBLICATION_MANAGE, action = "publication.publish")
    public Optional<String> publishDecision(PublishDecision decision) {
        PublicationVersion version = publications.lockVersion();
        PublicationLevel level = decision.level().min(capOf(decision.associationId()));
        String outcome = Codes.required(decision.outcome(), Codes.OUTCOMES);
        PublishedCase inside = publications.caseOf(decision.caseId()).orElse(null);
        if (inside != null && level.compareTo(inside.level()) > 0) {
            throw new BusinessException("publication.raise");
        }
        if (inside == null) {
            GeneralTitle title = GeneralTitle.of(known(decision.perspective(), Codes.PERSPECTIVES, "perspective"),
                    known(decision.theme(), Codes.THEMES, "theme"), targets(decision.target()), decision.ageTo());
            inside = new PublishedCase(decision.caseId(), decision.associationId(), decision.districtSlug(), level, outcome,
                    Codes.isGrant(outcome) ? decision.grantedOre() : 0, decision.year(), title);
            publications.add(inside);
            if (level == PublicationLevel.LIMITED) {
                copyLimited(inside);
            }
        } else {
            anew(inside, outcome, Codes.isGrant(outcome) ? decision.grantedOre() : 0, level, version);
        }
        if (level == PublicationLevel.OPEN && Codes.SHOWN_OUTCOMES.contains(outcome)) {
            copyOpen(inside, decision, outcome, version);
        }
        journal.act(inside, facts("case", decision.caseId(), "level", level.name(), "copy", inside.copyId()));
        return inside.isGrant() ? Optional.ofNullable(inside.copyId()) : Optional.empty();
    }

    /** A case that is published again: it may have fallen, or been decided anew; a limited copy shows the band of the sum, so it is made again. */
    private void anew(PublishedCase inside, String outcome, long grantedOre, PublicationLevel level, PublicationVersion version) {
        boolean lowered = level.compareTo(inside.level()) < 0;
        boolean changed = inside.decidedAnew(outcome, grantedOre);
        if (lowered) {
            lower(inside, level, version);
        } else if (changed && level == PublicationLevel.LIMITED) {
            publications.limited(inside.copyId() == null ? "" : inside.copyId()).ifPresent(copy -> {
                publications.remove(copy);
                if (!copy.batchDay().isAfter(clock.today())) {
                    advance(version);
                }
            });
            inside.copiedTo(null);
            copyLimited(inside);
        } else if (changed && level == PublicationLevel.OPEN && !Codes.SHOWN_OUTCOMES.contains(outcome) && inside.copyId() != null) {
            removeOpen(inside.copyId(), inside.associationId(), version);
            inside.copiedTo(null);
        }
    }

    /**
     * Takes what is shown of a case down at once: its copy and its public id are gone, and it is not counted. Its level is remembered, and it is shown again
     * when it is published again. The caller has asked who may.
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "publication.retract")
    public void retract(String caseId) {
        PublicationVersion version = publications.lockVersion();
        Optional<PublishedCase> inside = publications.caseOf(caseId);
        inside.ifPresent(one -> {
            one.decidedAnew(UNDECIDED, 0);
            removeCopy(one, one.level(), version);
        });
        journal.act(caseId, version.current(), facts("published", inside.isPresent()));
    }

    private void removeOpen(String copyId, String associationId, PublicationVersion version) {
        OpenPublication copy = publications.open(copyId).orElseThrow();
        publications.removeOutcome(copyId);
        publications.remove(copy);
        boolean last = publications.openOf(associationId).stream().noneMatch(other -> !other.equals(copy));
        if (last) {
            publications.associationPageOf(associationId).ifPresent(publications::remove);
        }
        advance(version);
    }

    /** The public id of a case's page, if it has one now. */
    @UseCase(permission = Permission.SIGNED_IN)
    public Optional<String> publicIdOf(String caseId) {
        return publications.caseOf(caseId).filter(PublishedCase::isGrant).map(PublishedCase::copyId);
    }

    /**
     * Lowers a case at once: its copy and its public id are gone, its rows leave the notice board, and what its new level allows
     * takes their place. A level that is not lower changes nothing. The caller has asked who may.
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "publication.lower")
    public void lowerCase(String caseId, PublicationLevel level) {
        PublicationVersion version = publications.lockVersion();
        if (level.compareTo(PublicationLevel.OPEN) < 0) {
            boolean noticed = false;
            for (PublishedNotice notice : publications.noticesOfCase(caseId)) {
                noticed |= notice.removeRowsOfCase(caseId);
            }
            if (noticed) {
                advance(version);
            }
        }
        Optional<PublishedCase> inside = publications.caseOf(caseId).filter(one -> level.compareTo(one.level()) < 0);
        inside.ifPresent(one -> lower(one, level, version));
        journal.act(caseId, version.current(), facts("level", level.name(), "published", inside.isPresent()));
    }

    /**
     * Sets an association's cap and lowers every published case above it, in all districts, in this transaction. The cap is
     * remembered, so that what is published later is cut to it.
     *
     * @return how many published cases were lowered
     */
    @UseCase(permission = Permission.SIGNED_IN, action = "publication.cap")
    public int lowerAssociation(String associationId, PublicationLevel cap) {
        PublicationVersion version = publications.lockVersion();
        AssociationCap known = publications.capOf(associationId).orElse(null);
        if (known == null) {
            known = new AssociationCap(associationId, cap);
            publications.add(known);
        } else {
            known.change(known.cap().min(cap));
        }
        if (cap.compareTo(PublicationLevel.OPEN) < 0) {
            boolean noticed = false;
            for (PublishedNotice notice : publications.noticesOfAssociation(associationId)) {
                noticed |= notice.removeRowsOfAssociation(associationId);
            }
            if (noticed) {
                advance(version);
            }
        }
        int lowered = 0;
        for (PublishedCase one : publications.casesOf(associationId)) {
            if (cap.compareTo(one.level()) < 0) {
                lower(one, cap, version);
                lowered++;
            }
        }
        journal.act(known, facts("association", associationId, "cap", known.cap().name(), "lowered", lowered));
        return lowered;
    }

    /** Lets what is published from now on have a higher level again; nothing comes back by itself. The caller has asked who may. */
    @UseCase(permission = Permission.SIGNED_IN, action = "publication.cap")
    public void liftAssociationCap(String associationId, PublicationLevel cap) {
        publications.lockVersion();
        AssociationCap known = publications.capOf(associationId).orElse(null);
        if (known == null) {
            known = new AssociationCap(associationId, cap);
            publications.add(known);
        } else {
            known.change(cap);
        }
        journal.act(known, facts("association", associationId, "cap", cap.name()));
    }

    /** Shows a call, or its amended text. */
    @UseCase(permission = Permission.CALL_PUBLISH, action = "publication.call")
    public void publishCall(PublishCall call) {
        PublicationVersion version = publications.lockVersion();
        PublishedCall copy = publications.call(call.callId()).orElse(null);
        if (copy == null) {
            copy = new PublishedCall(call.callId());
            describe(copy, call);
            publications.add(copy);
        } else {
            describe(copy, call);
        }
        advance(version);
        journal.act(copy, facts("call", call.callId()));
    }

    /** Takes a call away from the public pages. */
    @UseCase(permission = Permission.CALL_MANAGE, action = "publication.call.retire")
    public void retireCall(String callId) {
        PublicationVersion version = publications.lockVersion();
        Optional<PublishedCall> copy = publications.call(callId);
        copy.ifPresent(one -> {
            publications.remove(one);
            advance(version);
        });
        journal.act(callId, version.current(), facts("shown", copy.isPresent()));
    }

    /**
     * Puts a notice on the notice board.
     *
     * @throws BusinessException {@code publication.notice.posted} when it is there already
     */
    @UseCase(permission = Permission.NOTICE_MANAGE, action = "publication.notice")
    public void postNotice(PostNotice notice) {
        PublicationVersion version = publications.lockVersion();
        if (publications.notice(notice.noticeId()).isPresent()) {
            throw new BusinessException("publication.notice.posted");
        }
        PublishedNotice copy = new PublishedNotice(notice.noticeId(), notice.boardId(), notice.boardName(), notice.minutesLabel(),
                notice.postedOn(), notice.lastAppealDay(), notice.takeDownOn(), notice.keptAt());
        for (NoticeRow row : notice.rows()) {
            copy.addRow(row.caseId(), row.associationId(), row.registerNumber(), row.level().min(capOf(row.associationId())));
        }
        publications.add(copy);
        advance(version);
        journal.act(copy, facts("notice", notice.noticeId(), "rows", copy.rows().size()));
    }

    /** Takes a notice down before or after its day. */
    @UseCase(permission = Permission.NOTICE_MANAGE, action = "publication.notice.down")
    public void takeDownNotice(String noticeId) {
        PublicationVersion version = publications.lockVersion();
        Optional<PublishedNotice> copy = publications.notice(noticeId);
        copy.ifPresent(one -> {
            publications.remove(one);
            advance(version);
        });
        journal.act(noticeId, version.current(), facts("shown", copy.isPresent()));
    }

    /**
     * Publishes the one row of a year for the grants of levels 1 and 0, if it hides everyone in it and there is none yet.
     *
     * @param year a year that has ended
     * @return whether a row was published now
     */
    @UseCase(permission = Permission.SYSTEM, action = "publication.yearly-row")
    public boolean publishYearlyRow(int year) {
        PublicationVersion version = publications.lockVersion();
        if (clock.today().getYear() <= year) {
            throw new BusinessException("publication.year.running");
        }
        Optional<YearlyRow> row = publications.yearlyRow(year).isPresent() ? Optional.empty()
                : YearlyRow.of(year, publications.casesOfYear(year), clock.now());
        row.ifPresent(one -> {
            publications.add(one);
            advance(version);
        });
        journal.act(Integer.toString(year), version.current(), facts("published", row.isPresent()));
        return row.isPresent();
    }

    /** Whether a year that has ended has no row yet and would get one now. */
    @UseCase(permission = Permission.SYSTEM)
    public boolean yearlyRowWaits(int year) {
        return clock.today().getYear() > year && publications.yearlyRow(year).isEmpty()
                && YearlyRow.of(year, publications.casesOfYear(year), clock.now()).isPresent();
    }

    private PublicationLevel capOf(String associationId) {
        return publications.capOf(associationId).map(AssociationCap::cap).orElse(PublicationLevel.OPEN);
    }

    private void advance(PublicationVersion version) {
        changed.fire(new PublicationsChanged(version.advance()));
    }

    private void copyOpen(PublishedCase inside, PublishDecision decision, String outcome, PublicationVersion version) {
        OpenPublication copy = inside.copyId() == null ? null : publications.open(inside.copyId()).orElseThrow();
        boolean fresh = copy == null;
        if (fresh) {
            copy = new OpenPublication(decision.caseId(), decision.associationId(), clock.now());
        }
        DistrictView district = district(decision.districtSlug());
        BoardView board = districts.board(decision.boardId());
        Optional<NeighbourhoodView> neighbourhood = neighbourhood(decision.neighbourhoodSlug());
        advance(version);
        Ages ages = Ages.of(decision.ageFrom(), decision.ageTo(), Codes.several(decision.target(), Codes.TARGETS));
        copy.describe(new OpenPublication.Content(decision.boardId(), board.name(), district.slug(), district.name(),
                neighbourhood.map(NeighbourhoodView::slug).orElse(null), neighbourhood.map(NeighbourhoodView::name).orElse(null),
                decision.associationName(), decision.organisationNumber(), decision.title(), SortKeys.of(decision.title()), decision.summary(), outcome,
                decision.askedOre(), Codes.isGrant(outcome) ? decision.grantedOre() : 0, decision.decidedOn(), decision.callId(),
                known(decision.kind(), Codes.KINDS, "grant-kind"), known(decision.theme(), Codes.THEMES, "theme"), known(decision.perspective(), Codes.PERSPECTIVES, "perspective"), targets(decision.target()),
                ages.from(), ages.to(), decision.year()), version.current());
        if (fresh) {
            publications.add(copy);
            inside.copiedTo(copy.id());
            published.fire(new InitiativePublished(decision.caseId()));
        } else {
            copy.changedAt(clock.now());
        }
        PublishedAssociation page = publications.associationPageOf(decision.associationId()).orElse(null);
        if (page == null) {
            publications.add(new PublishedAssociation(decision.associationId(), decision.associationName(), decision.organisationNumber()));
        } else {
            page.rename(decision.associationName(), decision.organisationNumber());
        }
    }

    private void copyLimited(PublishedCase inside) {
        if (inside.isGrant()) {
            LimitedGrant copy = new LimitedGrant(inside.generalTitle(), codes.amountBand(Money.ofOre(inside.grantedOre())).code(), clock.today());
            publications.add(copy);
            inside.copiedTo(copy.id());
        }
    }

    private void lower(PublishedCase inside, PublicationLevel level, PublicationVersion version) {
        PublicationLevel before = inside.level();
        inside.lowerTo(level);
        removeCopy(inside, before, version);
        if (level == PublicationLevel.LIMITED) {
            copyLimited(inside);
        }
    }

    /** Takes away what is shown of a case that has, or had until now, a level. */
    private void removeCopy(PublishedCase inside, PublicationLevel level, PublicationVersion version) {
        String copyId = inside.copyId();
        inside.copiedTo(null);
        if (copyId != null && level == PublicationLevel.OPEN) {
            removeOpen(copyId, inside.associationId(), version);
        } else if (copyId != null) {
            LimitedGrant copy = publications.limited(copyId).orElseThrow();
            publications.remove(copy);
            if (!copy.batchDay().isAfter(clock.today())) {
                advance(version);
            }
        }
    }

    private void describe(PublishedCall copy, PublishCall call) {
        DistrictView district = district(call.districtSlug());
        BoardView board = districts.board(call.boardId());
        boolean frameShown = call.defaultLevel() == PublicationLevel.OPEN;
        copy.describe(new PublishedCall.Content(call.boardId(), board.name(), district.slug(), district.name(), call.titleSv(), call.titleEn(),
                known(call.kind(), Codes.KINDS, "grant-kind"), known(call.theme(), Codes.THEMES, "theme"), known(call.perspective(), Codes.PERSPECTIVES, "perspective"), targets(call.target()),
                String.join(LINE, call.neighbourhoodSlugs().stream().map(this::requiredName).toList()), call.opensAt(), call.closesAt(),
                call.ceilingOre(), frameShown ? call.frameOre() : null, call.aboutSv(), call.aboutEn(), call.rulesSv(), call.rulesEn(),
                String.join(LINE, call.documentsSv()), String.join(LINE, call.criteriaSv()), call.decisionExpected(), call.paymentExpected(),
                call.periodFrom(), call.periodTo(), call.reportDue(), call.waitsForAppealTime(), call.contact(), call.phone(),
                call.phoneHours(), call.previousCallId()));
        copy.changedAt(clock.now());
    }

    private DistrictView district(String slug) {
        return districts.district(slug).orElseThrow(() -> new BusinessException("publication.district", slug));
    }

    private String requiredName(String slug) {
        return neighbourhood(slug).map(NeighbourhoodView::name).orElseThrow(() -> new BusinessException("publication.neighbourhood", slug));
    }

    private Optional<NeighbourhoodView> neighbourhood(String slug) {
        return slug == null || slug.isBlank() ? Optional.empty()
                : districts.neighbourhoods(clock.today()).stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    /** A code that the public side has words for: its own, or one that the city has added to the list. */
    private String known(String raw, List<String> own, String list) {
        String added = raw == null ? "" : raw.strip();
        return !added.isEmpty() && !own.contains(added) && codes.words(list).containsKey(added) ? added : Codes.known(raw, own);
    }

    private String targets(String raw) {
        List<String> all = new ArrayList<>(Codes.TARGETS);
        codes.words("target").keySet().stream().filter(code -> !all.contains(code)).forEach(all::add);
        return Codes.several(raw, all);
    }

    private static Map<String, Object> facts(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
