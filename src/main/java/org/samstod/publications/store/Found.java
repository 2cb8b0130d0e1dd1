package org.samstod.publications.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.samstod.publications.domain.Bits;
import org.samstod.publications.domain.WordHits;

/** Every initiative that has every word, whatever the filters leave of them. */
final class Found {

    private static final int BYTES_BESIDE = 200;

    /** The rarest first. */
    private final Weighed[] words;
    private final Bits all;
    private final boolean firm;
    private final String instead;

    private Found(Weighed[] words, Bits all, boolean firm, String instead) {
        this.words = words;
        this.all = all;
        this.firm = firm;
        this.instead = instead;
    }

    /**
     * Looks for what several words are found in together; nothing when there are none.
     *
     * @param size initiatives of the catalogue
     */
    static Found of(List<Weighed> words, int size) {
        Weighed[] rarest = words.stream().sorted(Comparator.comparingInt(Weighed::many)).toArray(Weighed[]::new);
        Bits all = Bits.none(size);
        Weighed.Cursor[] cursors = cursors(rarest);
        boolean firm = false;
        int none = all.blocks();
        for (int block = cursors.length == 0 ? none : cursors[0].from(0); block < none; block = cursors[0].from(block + 1)) {
            long together = -1;
            for (int i = 0; i < cursors.length && together != 0; i++) {
                together &= cursors[i].at(block);
            }
            all.set(block, together);
            firm |= !firm && together != 0 && firmly(cursors, together);
        }
        return new Found(rarest, all, firm, null);
    }

    private static boolean firmly(Weighed.Cursor[] cursors, long together) {
        long firmly = together;
        for (Weighed.Cursor cursor : cursors) {
            firmly &= cursor.firm();
        }
        return firmly != 0;
    }

    private static Weighed.Cursor[] cursors(Weighed[] words) {
        return Arrays.stream(words).map(Weighed::cursor).toArray(Weighed.Cursor[]::new);
    }

    /** The same, said to be what was found for other words than those typed. */
    Found instead(String searched) {
        return new Found(words, all, firm, searched);
    }

    /** Whether anything has been found by more than the last part of a compound, for each word. */
    boolean isFirm() {
        return firm;
    }

    /** Whether nothing has been found. */
    boolean isEmpty() {
        return all.next(0) < 0;
    }

    /** What it takes in memory, with what its words take. */
    int bytes() {
        return BYTES_BESIDE + all.blocks() * Long.BYTES + Arrays.stream(words).mapToInt(Weighed::bytes).sum();
    }

    /**
     * All of it, and the best among those that the filters leave.
     *
     * @param within those that the filters leave
     * @param most how many of the best at most
     */
    WordHits hits(Bits within, int most) {
        return new WordHits(all, best(within, most), instead);
    }

    private int[] best(Bits within, int most) {
        Best best = new Best(Math.max(1, Math.min(most, all.blocks() * Long.SIZE)));
        Weighed.Cursor[] cursors = cursors(words);
        int[] worthwhile = worthwhile(0);
        for (int block = 0; block < all.blocks(); block++) {
            long left = within.block(block) & all.block(block);
            for (int i = 0; i < cursors.length && left != 0; i++) {
                cursors[i].at(block);
                left &= cursors[i].upTo(worthwhile[i]);
            }
            for (; left != 0; left &= left - 1) {
                int place = Long.numberOfTrailingZeros(left);
                int weight = 0;
                for (Weighed.Cursor cursor : cursors) {
                    weight += cursor.weight(place);
                }
                if (best.take((block << Bits.BLOCK_DIGITS) + place, weight)) {
                    worthwhile = worthwhile(best.least());
                }
            }
        }
        return best.ordinals();
    }

    /** For each word up to which number it weighs enough, wherever the others weigh most, to come above a weight. */
    private int[] worthwhile(int least) {
        int most = Arrays.stream(words).mapToInt(Weighed::most).sum();
        return Arrays.stream(words).mapToInt(word -> word.heavierThan(least - most + word.most())).toArray();
    }
}
