package org.samstod.cases.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where cases are kept. */
public interface Cases {

    Optional<Case> find(String id);

    /** The case, locked until the transaction ends, so that its version is the newest there is. */
    Optional<Case> findForUpdate(String id);

    Optional<Case> findByApplication(String applicationId);

    /** The case of an application, locked until the transaction ends. */
    Optional<Case> findByApplicationForUpdate(String applicationId);

    /** The case that a revision of an application has reached. */
    Optional<Case> findByRevision(String revisionId);

    /** The keys of the cases of several applications, by application; one statement. */
    Map<String, String> byApplications(Collection<String> applicationIds);

    /** The cases of some keys; one statement. */
    List<Case> findAll(Collection<String> ids);

    /** Every case of an association, the newest first, at most 200. */
    List<Case> ofAssociation(String associationId);

    /** The key of every case of an association, however many. */
    List<String> idsOfAssociation(String associationId);

    /** The undecided cases of a matter. */
    List<Case> ofMatter(String matterId);

    void add(Case opened);
}
