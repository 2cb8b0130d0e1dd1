package org.samstod.cases.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.samstod.cases.AllocationField;

/** Where the variants of allocation sheets are kept, and what is written in them. */
public interface Allocations {

    Optional<AllocationVariant> find(String id);

    /** The variant, locked until the transaction ends. */
    Optional<AllocationVariant> findForUpdate(String id);

    /** The variants of a matter, in the order they were made. */
    List<AllocationVariant> ofMatter(String matterId);

    /** Everything that is written in a variant; one statement. */
    List<AllocationCell> cells(String variantId);

    /** What is written about one case in a variant. */
    List<AllocationCell> cells(String variantId, String caseId);

    Optional<AllocationCell> cell(String variantId, String caseId, AllocationField field);

    /** Adds a variant, and writes it so that its cells can name it. */
    void add(AllocationVariant variant);

    void add(AllocationCell cell);

    void addAll(Collection<AllocationCell> cells);

    /**
     * Writes what has changed.
     *
     * @throws org.samstod.shared.Conflict {@code conflict.stale} when somebody else wrote the same first
     */
    void flush();
}
