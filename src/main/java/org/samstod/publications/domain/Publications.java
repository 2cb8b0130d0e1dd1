package org.samstod.publications.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stored public copies. Finders of the public side never touch {@link PublishedCase} or {@link AssociationCap}. */
public interface Publications {

    /** The version row, locked until the end of the transaction: first thing in every act that publishes or lowers. */
    PublicationVersion lockVersion();

    /** The version as committed; one statement. */
    long currentVersion();

    /** Stores a new copy. */
    void add(Object copy);

    /** Removes a copy for good. */
    void remove(Object copy);

    /** The cap last told. */
    Optional<AssociationCap> capOf(String associationId);

    /** The inside of a published case. */
    Optional<PublishedCase> caseOf(String caseId);

    /** All published cases of an association, any level. */
    List<PublishedCase> casesOf(String associationId);

    /** All published cases of a fiscal year, any level. */
    List<PublishedCase> casesOfYear(int fiscalYear);

    /** The row of a year, if it has been published. */
    Optional<YearlyRow> yearlyRow(int fiscalYear);

    /** The published rows, the newest year first. */
    List<YearlyRow> yearlyRows(int most);

    /** A level 3 publication by public id. */
    Optional<OpenPublication> open(String publicId);

    /** The same when it is an initiative of that association. */
    default Optional<OpenPublication> initiativeOf(String associationId, String publicId) {
        return open(publicId).filter(one -> one.associationId().equals(associationId) && one.isInitiative());
    }

    /** Level 3 publications by public id, one statement, in no order; unknown ids are left out. */
    List<OpenPublication> open(Collection<String> publicIds);

    /** What lists show of initiatives by public id, one statement, in no order; unknown ids are left out. */
    List<InitiativeCard> cards(Collection<String> publicIds);

    /** The same to be read and let go: portion after portion of a million must not be kept until the transaction ends. */
    List<OpenPublication> openToRead(Collection<String> publicIds);

    /** What came of a level 3 initiative, by its public id. */
    Optional<PublishedOutcome> outcomeOf(String publicId);

    /** Which of some initiatives have it shown what came of them; one statement. */
    Set<String> withOutcome(Collection<String> publicIds);

    /** Takes what came of an initiative away at once. */
    void removeOutcome(String publicId);

    /** Every level 3 publication of a call, by association name. */
    List<OpenPublication> openOfCall(String callId);

    /** Every level 3 publication of some calls; one statement. */
    List<OpenPublication> openOfCalls(Collection<String> callIds);

    /** Every level 3 publication of an association, newest first. */
    List<OpenPublication> openOf(String associationId);

    /** The level 3 initiatives of those cases. */
    List<OpenPublication> openOfCases(Collection<String> caseIds);

    /** What browsing needs of every initiative; one statement. */
    List<InitiativeRow> initiativeRows();

    /** A level 2 grant by public id, whether or not its batch has been added. */
    Optional<LimitedGrant> limited(String publicId);

    /** Level 2 grants whose batch has been added by that day, newest batch first, then by id. */
    List<LimitedGrant> limitedUpTo(LocalDate day, int most);

    /** Public ids of every association's page. */
    List<String> associationPageIds();

    /** Associations with a page whose names in small letters are like a pattern of SQL with {@code \} before what is meant literally. */
    List<PublishedAssociation> associationsNamedLike(String pattern, int most);

    /** An association's page by public id. */
    Optional<PublishedAssociation> association(String publicId);

    /** An association's page by its key in its own room. */
    Optional<PublishedAssociation> associationPageOf(String associationId);

    /** Public ids of associations that have a page, by their key in their own room; one statement. */
    Map<String, String> associationPages(Collection<String> associationIds);

    /** A call by its key. */
    Optional<PublishedCall> call(String callId);

    /** Calls open at an instant, the first to close first, continuous ones last. */
    List<PublishedCall> callsOpenAt(Instant now, int most);

    /** Calls that open later, the first to open first. */
    List<PublishedCall> callsOpeningAfter(Instant now, int most);

    /** Closed calls, the last closed first. */
    List<PublishedCall> callsClosedBefore(Instant now, int most);

    /** The next instant after {@code now} at which a call opens or closes. */
    Optional<Instant> nextCallChange(Instant now);

    /** A notice by its key in its own room. */
    Optional<PublishedNotice> notice(String noticeId);

    /** Notices up on that day, newest first, their rows fetched along. */
    List<PublishedNotice> noticesUpOn(LocalDate day);

    /** Notices with a row of a case. */
    List<PublishedNotice> noticesOfCase(String caseId);

    /** Notices with a row of an association. */
    List<PublishedNotice> noticesOfAssociation(String associationId);
}
