package org.samstod.identity.store;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.samstod.identity.domain.PasswordHasher;
import org.samstod.shared.Ids;
import org.samstod.shared.Mode;

/**
 * PBKDF2 with HMAC-SHA-256 and a salt of its own for each password. Setting {@code samstod.password.rounds} asks for more rounds than
 * the 600,000 of every portal; only where every log-in is known to all, in a demo or a test, may it ask for fewer.
 */
@ApplicationScoped
public class Pbkdf2Hasher implements PasswordHasher {

    static final int FEWEST_ROUNDS = 600_000;

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    @Inject
    Config config;

    private volatile String nobody;

    @PostConstruct
    void start() {
        int rounds = rounds(Mode.current(), config.getOptionalValue("samstod.password.rounds", Integer.class));
        pbkdf2.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
                "Pbkdf2PasswordHash.Iterations", Integer.toString(rounds), "Pbkdf2PasswordHash.SaltSizeBytes", "16",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
    }

    /** How many rounds a new password gets; one that is stored keeps its own. */
    static int rounds(Mode mode, Optional<Integer> asked) {
        int wanted = asked.orElse(FEWEST_ROUNDS);
        return mode == Mode.PRODUCTION ? Math.max(wanted, FEWEST_ROUNDS) : wanted;
    }

    @Override
    public String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    @Override
    public boolean matches(char[] password, String hash) {
        if (hash == null) {
            if (nobody == null) {
                nobody = hash(Ids.next());
            }
            pbkdf2.verify(password, nobody);
            return false;
        }
        return pbkdf2.verify(password, hash);
    }
}
