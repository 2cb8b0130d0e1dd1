package org.samstod.associations.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Conflict;

/**
 * The signing rights that one set of minutes gives, together: they are stated, confirmed, sent back and ended as one. Newer minutes
 * take the place of older ones when they are confirmed, not before.
 */
public final class MandateStatement {

    private final List<Mandate> mandates;

    /**
     * Rights that were stated together.
     *
     * @param mandates all rights of one statement, at least one
     */
    public MandateStatement(Collection<Mandate> mandates) {
        if (mandates.isEmpty() || mandates.stream().map(Mandate::statementId).distinct().count() != 1) {
            throw new IllegalArgumentException("not the rights of one statement");
        }
        this.mandates = List.copyOf(mandates);
    }

    /**
     * States who may sign.
     *
     * @param stated by whom, and the board that confirms
     * @param holders active members, each once
     * @param kind alone or two together
     * @param evidenceFileId the copied minutes
     * @param minutesOn day of the meeting
     * @param validTo last day
     * @param today today
     * @throws BusinessException {@code association.mandate.nobody}, {@code association.mandate.two}, {@code association.mandate.minutes-day}, {@code association.mandate.last-day},
     *         {@code association.mandate.future}, {@code association.mandate.over} and those of {@link Mandate}
     */
    public static MandateStatement state(Mandate.Stated stated, List<Membership> holders, SigningKind kind, String evidenceFileId,
            LocalDate minutesOn, LocalDate validTo, LocalDate today) {
        if (holders.isEmpty()) {
            throw new BusinessException("association.mandate.nobody").at("people");
        }
        if (kind == SigningKind.TWO_TOGETHER && holders.size() < 2) {
            throw new BusinessException("association.mandate.two").at("people");
        }
        if (minutesOn == null) {
            throw new BusinessException("association.mandate.minutes-day").at("minutesOn");
        }
        if (validTo == null) {
            throw new BusinessException("association.mandate.last-day").at("validTo");
        }
        if (minutesOn.isAfter(today)) {
            throw new BusinessException("association.mandate.future").at("minutesOn");
        }
        if (validTo.isBefore(today)) {
            throw new BusinessException("association.mandate.over").at("validTo");
        }
        return new MandateStatement(holders.stream()
                .map(holder -> new Mandate(stated, holder, kind, evidenceFileId, minutesOn, validTo)).toList());
    }

    /**
     * Confirms every right, and ends those that these minutes take the place of: rights of older minutes, and what the same minutes were
     * said to give the same people before.
     *
     * @param by account of the officer
     * @param accounts the holders' accounts by membership
     * @param earlier the association's confirmed rights
     * @throws BusinessException {@code association.mandate.closed}, {@code association.mandate.own}
     */
    public void confirm(String by, Map<String, String> accounts, Collection<Mandate> earlier, Instant at) {
        for (Mandate mandate : mandates) {
            mandate.verify(by, accounts.get(mandate.membershipId()), at);
        }
        for (Mandate other : earlier) {
            boolean older = other.minutesOn().isBefore(first().minutesOn());
            boolean again = other.minutesOn().equals(first().minutesOn())
                    && mandates.stream().anyMatch(mandate -> mandate.membershipId().equals(other.membershipId()));
            if (!mandates.contains(other) && other.status() == MandateStatus.VERIFIED && (older || again)) {
                other.end(at);
            }
        }
    }

    /**
     * Sends every right back.
     *
     * @throws BusinessException as {@link Mandate#sendBack}
     */
    public void sendBack(String reason, Instant at) {
        mandates.forEach(mandate -> mandate.sendBack(reason, at));
    }

    /**
     * The association takes the statement back, or says that the rights have ended.
     *
     * @throws BusinessException {@code association.mandate.closed} when all of them ended before
     */
    public void end(Instant at) {
        List<Mandate> open = mandates.stream().filter(mandate -> mandate.status() != MandateStatus.ENDED).toList();
        if (open.isEmpty()) {
            throw new BusinessException("association.mandate.closed");
        }
        open.forEach(mandate -> mandate.end(at));
    }

    /**
     * Stops an act that was prepared on an older state.
     *
     * @throws Conflict when one of the rights has changed since
     */
    public void requireVersion(long seen) {
        if (seen != version()) {
            throw new Conflict("conflict.stale");
        }
    }

    /** Counts the committed changes of all its rights. */
    public long version() {
        return mandates.stream().mapToLong(Mandate::version).sum();
    }

    /** Its rights. */
    public List<Mandate> mandates() {
        return mandates;
    }

    /** What all its rights have in common is read from one of them. */
    public Mandate first() {
        return mandates.get(0);
    }

    /** Where it stands: waiting, confirmed while one right is in force, ended. */
    public MandateStatus status() {
        return Stream.of(MandateStatus.CLAIMED, MandateStatus.VERIFIED)
                .filter(status -> mandates.stream().anyMatch(mandate -> mandate.status() == status)).findFirst().orElse(MandateStatus.ENDED);
    }

    /** Parts rights of several statements, in the order given. */
    public static List<MandateStatement> of(Collection<Mandate> rights) {
        Map<String, List<Mandate>> parted = new LinkedHashMap<>();
        rights.forEach(right -> parted.computeIfAbsent(right.statementId(), id -> new ArrayList<>()).add(right));
        return parted.values().stream().map(MandateStatement::new).toList();
    }
}
