package org.samstod.notifications.store;

import java.util.Map;
import java.util.Optional;
import org.samstod.notifications.domain.Post;
import org.samstod.shared.Clock;

/** A post to a mail server of a test. */
public final class TestPosts {

    private TestPosts() {
    }

    /** Mail to a local port. */
    public static Post to(int port) {
        Map<String, String> settings = Map.of("host", "127.0.0.1", "port", String.valueOf(port), "from", "bidrag@stad.example");
        SmtpPost post = new SmtpPost();
        post.settings = name -> Optional.ofNullable(settings.get(name));
        post.clock = new Clock();
        return post;
    }
}
