package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.samstod.districts.CityScope;
import org.samstod.grants.domain.Debtor;
import org.samstod.grants.domain.PaymentProfile;
import org.samstod.grants.domain.PaymentRuns;
import org.samstod.grants.domain.ProfileKind;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Giro;
import org.samstod.shared.Iban;

/** How the city pays: a payment order to its ledger, or a file to its bank; dated, for all boards. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PaymentProfileService {

    @Inject
    PaymentRuns runs;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** All that have been set, the latest first. */
    @UseCase(permission = Permission.ATTEST_MANAGE)
    public List<PaymentProfileView> profiles() {
        return runs.profiles().stream().map(PaymentProfileService::view).toList();
    }

    /**
     * Sets how the city pays from a day on; runs that are made already keep theirs.
     *
     * @throws BusinessException {@code payment.profile.…} at the fields, everything at once
     */
    @UseCase(permission = Permission.ATTEST_MANAGE, action = "payment.profile")
    public void set(PaymentProfileView command) {
        gate.require(Permission.ATTEST_MANAGE, new Subject(CityScope.KIND, "payment-profile", null, null));
        ProfileKind kind = Arrays.stream(ProfileKind.values()).filter(one -> one.name().equals(command.kind())).findFirst().orElse(null);
        if (command.validFrom() != null && command.validFrom().isBefore(clock.today())) {
            throw new BusinessException("payment.profile.past").at("validFrom");
        }
        PaymentProfile profile = new PaymentProfile(kind, new Debtor(text(command.initiatorId()), text(command.name()), text(command.number()),
                text(command.town()), text(command.bankgiro()), text(command.iban()), text(command.bic())), command.creditAccount(), command.validFrom(),
                gate.actorId(), clock.now());
        runs.add(profile);
        journal.act(profile, Map.of("kind", profile.kind(), "validFrom", profile.validFrom(), "creditAccount", profile.creditAccount()), Journal.SETUP);
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static PaymentProfileView view(PaymentProfile one) {
        Debtor debtor = one.debtor();
        return new PaymentProfileView(one.kind().name(), debtor.name(), debtor.number(), debtor.town(), debtor.initiatorId(),
                debtor.bankgiro() == null ? null : new Giro(Giro.Kind.BANKGIRO, debtor.bankgiro()).formatted(),
                debtor.iban() == null ? null : new Iban(debtor.iban()).formatted(), debtor.bic(), one.creditAccount(), one.validFrom());
    }
}
