package org.samstod.cases.domain;

import java.util.Collection;
import java.util.List;
import org.samstod.shared.OrganisationNumber;

/** Who applies together with whom. */
public interface CoApplicants {

    /** Those of some cases, each case's in the order they were named. */
    List<CoApplicant> ofCases(Collection<String> caseIds);

    /** Where associations of some numbers are named. */
    List<CoApplicant> withNumbers(Collection<OrganisationNumber> numbers);

    /** Those a case has from now on. */
    void keep(String caseId, List<CoApplicant> named);
}
