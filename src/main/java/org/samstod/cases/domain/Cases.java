package org.samstod.cases.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where cases are kept. */
public interface Cases {

    Optional<Case> find(String id);

    /** The case, locked until the transaction ends, so that its version is the newest there is. */
    Optional<Case> findForUpdate(String id);

    /** The case of an application at the board that has it now. */
    Optional<Case> findByApplication(String applicationId);

    /** The same, locked until the transaction ends. */
    Optional<Case> findByApplicationForUpdate(String applicationId);

    /** Every case of an application, the first board's first: more than one when a board has handed it over to another. */
    List<Case> ofApplication(String applicationId);

    /** The cases that a revision of an application has reached, in the same order. */
    List<Case> withRevision(String revisionId);

    /** The keys of the cases of several applications at the boards that have them now, by application; one statement. */
    Map<String, String> byApplications(Collection<String> applicationIds);

    /** The cases of some keys; one statement. */
    List<Case> findAll(Collection<String> ids);

    /** Every case of an association, the newest first, at most 200. */
    List<Case> ofAssociation(String associationId);

    /** The key of every case of an association, however many. */
    List<String> idsOfAssociation(String associationId);

    /** The key of every case of an application. */
    List<String> idsOfApplication(String applicationId);

    /** The keys of the cases of a matter that the board has handed over to another board. */
    Set<String> handedOver(String matterId);

    /** The undecided cases of a matter. */
    List<Case> ofMatter(String matterId);

    void add(Case opened);

    /** Writes what was changed so far, so that something can be added that a row as it was stands in the way of. */
    void write();
}
