package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.samstod.associations.AssociationService;
import org.samstod.cases.domain.Case;

/** What every page beside a case says of it. */
@ApplicationScoped
class CaseHeads {

    @Inject
    CaseDesk desk;

    @Inject
    AssociationService associations;

    /** As the acting person sees it now; the caller has asked the gate. */
    CaseHead of(Case about) {
        return of(about, desk.work(about));
    }

    /** The same, when what stands beside the case has been read already. */
    CaseHead of(Case about, CaseWork work) {
        return new CaseHead(about.id(), about.version(), about.receptionNumber(), associations.association(about.associationId()).name(), about.title(),
                about.state(), about.officer().orElse(null), work.mine(), about.effectiveLevel(),
                CaseAct.ASSESS.refusal(about.state(), work).orElse(null));
    }
}
