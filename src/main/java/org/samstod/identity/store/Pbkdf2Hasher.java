package org.samstod.identity.store;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.samstod.identity.domain.PasswordHasher;
import org.samstod.shared.Ids;

/** PBKDF2 with HMAC-SHA-256, 600 000 rounds, a salt of its own for each password. */
@ApplicationScoped
public class Pbkdf2Hasher implements PasswordHasher {

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    private volatile String nobody;

    @PostConstruct
    void start() {
        pbkdf2.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
                "Pbkdf2PasswordHash.Iterations", "600000", "Pbkdf2PasswordHash.SaltSizeBytes", "16",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
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
