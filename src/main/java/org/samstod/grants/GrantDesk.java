package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.samstod.associations.PayableAccount;
import org.samstod.districts.DatedText;
import org.samstod.districts.DatedTextService;
import org.samstod.grants.domain.Acceptance;
import org.samstod.grants.domain.Exclusion;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantSignature;
import org.samstod.grants.domain.GrantYear;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.Instalment;
import org.samstod.grants.domain.InstalmentState;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.journal.Gate;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.Sha256;
import org.samstod.shared.Texts;

/** What the services of grants share: who is asked about, and how a grant is shown. */
@ApplicationScoped
class GrantDesk {

    /** Kind of a grant to those who name it. */
    static final String KIND = "grant";
    /** Key of the conditions. */
    static final String CONDITIONS = "grant.conditions";
    private static final String CASE = "case";

    @Inject
    Grants grants;

    @Inject
    DatedTextService texts;

    @Inject
    AccountService accounts;

    @Inject
    Gate gate;

    /** For staff a grant is its case: board, level, conflict of interest. */
    static Subject ofCase(Grant grant) {
        return new Subject(CASE, grant.caseId(), grant.boardId(), grant.associationId());
    }

    /** For the association it is its application. */
    static Subject ofApplication(Grant grant) {
        return new Subject("application", grant.applicationId(), grant.boardId(), grant.associationId());
    }

    /** A grant that the acting person may act on, locked. */
    Grant managed(String grantId) {
        Grant grant = grants.findLocked(grantId).orElseThrow(() -> new NotFound(KIND));
        gate.require(Permission.GRANT_MANAGE, ofCase(grant));
        return grant;
    }

    /** The same as it was seen; a {@code Conflict} when it has changed. */
    Grant managed(String grantId, long seenVersion) {
        Grant grant = managed(grantId);
        grant.requireVersion(seenVersion);
        return grant;
    }

    /** What an answer is about: the sum, the plan and the two texts. */
    String hash(Grant grant, List<Instalment> plan) {
        StringBuilder content = new StringBuilder(grant.id()).append('|').append(grant.granted().ore()).append('|').append(grant.conditionsTextId())
                .append('|').append(grant.termsTextId());
        plan.forEach(one -> content.append('|').append(one.number()).append(',').append(one.year()).append(',').append(one.amount().ore()).append(',')
                .append(one.dueOn()).append(',').append(one.milestone()));
        return Sha256.of(content.toString());
    }

    GrantView view(Grant grant, Locale locale, PayableAccount account, Exclusion waiting, Money toPutRight) {
        List<Instalment> plan = grants.instalments(grant.id());
        List<GrantYear> years = grants.years(grant.id());
        List<GrantSignature> signatures = grants.signatures(grant.id());
        Map<String, AccountView> people = accounts.accounts(signatures.stream().map(GrantSignature::accountId).toList());
        List<SignerView> signers = signatures.stream().map(one -> new SignerView(people.containsKey(one.accountId())
                ? people.get(one.accountId()).displayName() : "", one.accepts(), one.signedAt())).toList();
        Money paid = Money.sum(plan.stream().filter(one -> one.state() == InstalmentState.PAID).map(Instalment::amount).toList());
        return new GrantView(grant.id(), grant.version(), grant.caseId(), grant.applicationId(), grant.associationId(), grant.number(),
                grant.applicant(), grant.title(), grant.level().name(), grant.state().name(), grant.stateAt(), grant.granted(), paid,
                grant.acceptance() == Acceptance.WITH_APPLICATION, years.stream().map(GrantYear::sum).toList(), plan.stream().map(GrantDesk::view).toList(),
                grant.useFrom(), grant.useTo(), grant.state().gone() ? null : grant.reportDue(), grant.waitsForAppeal(), grant.declinedReason(), grant.stopReason(),
                grant.stoppedAt(), text(grant.conditionsTextId(), locale), text(grant.termsTextId(), locale), signers,
                account == null ? new GrantView.AccountSummary(null, null, false)
                        : new GrantView.AccountSummary(account.kind(), account.ending(), account.pending()),
                waiting == null ? null : waiting.name(), grant.annulledOn(), Money.sum(years.stream().map(GrantYear::counted).toList()),
                toPutRight);
    }

    /** The version that is stored, or what stood beside it in the reader's language on the day it began. */
    private DatedText text(String id, Locale locale) {
        if (id == null) {
            return null;
        }
        DatedText stored = texts.version(id);
        return Texts.SWEDISH.getLanguage().equals(locale.getLanguage()) ? stored
                : texts.find(stored.key(), null, locale, stored.validFrom()).filter(other -> other.validFrom().equals(stored.validFrom()))
                        .orElse(stored);
    }

    static InstalmentView view(Instalment one) {
        return new InstalmentView(one.id(), one.number(), one.year(), one.amount(), one.kind().name(), one.dueOn(), one.milestone(),
                one.state().name(), one.comesOn(), one.lastReason());
    }

    static GrantLine line(Grant grant, List<Instalment> plan) {
        Money paid = Money.sum(plan.stream().filter(one -> one.state() == InstalmentState.PAID).map(Instalment::amount).toList());
        return new GrantLine(grant.id(), grant.number(), grant.applicant(), grant.title(), grant.state().name(), grant.granted(), paid,
                plan.stream().filter(one -> !one.state().ended()).map(Instalment::comesOn).filter(Objects::nonNull)
                        .min(LocalDate::compareTo).orElse(null), grant.stopped());
    }
}
