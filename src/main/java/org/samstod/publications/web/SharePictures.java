package org.samstod.publications.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.Semaphore;
import org.samstod.publications.PublicationsChanged;
import org.samstod.publications.ShareCard;
import org.samstod.shared.Sha256;

/**
 * The pictures lately asked for, by what they show: whoever asks has read that just now, so a picture is never of something else. At most 8 MiB;
 * two are drawn at a time, since each takes a few megabytes while it is drawn. All go when something is published or lowered.
 */
@ApplicationScoped
public class SharePictures {

    private static final long MOST_BYTES = 8L << 20;
    private static final int AT_A_TIME = 2;

    private final Cache<ShareCard, Picture> pictures = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .weigher((ShareCard card, Picture picture) -> 500 + picture.png.length).build();
    private final Semaphore drawing = new Semaphore(AT_A_TIME);

    /** A picture and its tag. */
    static final class Picture {
        final byte[] png;
        final String tag;

        Picture(byte[] png) {
            this.png = png;
            this.tag = '"' + Sha256.of(png).substring(0, 32) + '"';
        }
    }

    Picture of(ShareCard card) {
        Picture known = pictures.getIfPresent(card);
        if (known != null) {
            return known;
        }
        drawing.acquireUninterruptibly();
        try {
            return pictures.get(card, one -> new Picture(SharePicture.draw(one)));
        } finally {
            drawing.release();
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicationsChanged change) {
        pictures.invalidateAll();
    }
}
