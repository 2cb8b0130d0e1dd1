package org.samstod.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.samstod.identity.domain.Account;
import org.samstod.identity.domain.Accounts;
import org.samstod.identity.domain.LoginAttempts;
import org.samstod.identity.domain.PasswordHasher;
import org.samstod.shared.web.VisitorNetwork;

/** Accounts as the container's identity store: one role, {@code user}; finer rights come from the gate. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    /** The one container role. */
    public static final String USER = "user";

    @Inject
    Accounts accounts;

    @Inject
    PasswordHasher hasher;

    @Inject
    LoginAttempts attempts;

    @Inject
    HttpServletRequest request;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        String key = Account.loginKey(given.getCaller());
        Optional<String> network = VisitorNetwork.ofElsewhere(request);
        if (!attempts.begins(key, network)) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        Optional<Account> account = accounts.findByEmail(key).filter(Account::active);
        if (!hasher.matches(given.getPassword().getValue(), account.map(Account::passwordHash).orElse(null))) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        attempts.succeeded(key, network);
        return new CredentialValidationResult(account.get().id(), Set.of(USER));
    }
}
