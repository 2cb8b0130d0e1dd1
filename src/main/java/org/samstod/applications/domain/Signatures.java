package org.samstod.applications.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Signatures on applications, and the links by which they are given. */
public interface Signatures {

    /** All signatures on an application, oldest first. */
    List<Signature> of(String applicationId);

    /** All links of an application, the latest first. */
    List<SignatureLink> links(String applicationId);

    /** Links of a person that work at an instant, the oldest first. */
    List<SignatureLink> waitingFor(String accountId, Instant now);

    /** What some people have signed, each {@code {application, account}}. */
    List<String[]> signers(Collection<String> accountIds);

    /** The link of a secret's hash; re-read, whatever this transaction has seen before. */
    Optional<SignatureLink> findLink(String secretHash);

    /** Removes what belongs to a draft that is thrown away. */
    void removeOf(String applicationId);

    /** Keeps a new one. */
    void add(Signature signature);

    void add(SignatureLink link);
}
