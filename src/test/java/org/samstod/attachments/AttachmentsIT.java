package org.samstod.attachments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.samstod.container.ContainerTest;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.journal.JournalService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;

/** Files in and out of the database that is used, and who may open them. */
class AttachmentsIT extends ContainerTest {

    private static final String KIND = "test-thing";

    @Inject
    AttachmentService attachments;

    @Inject
    JournalService journal;

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:appserver/TransactionManager")
    TransactionManager transaction;

    private final Actor treasurer = Actor.member(Ids.next(), "Kassör", null);
    private final String thing = Ids.next();
    private final String board = Ids.next();

    private Upload upload(String name, byte[] bytes, String boardId) {
        return new Upload(KIND, thing, null, boardId, name, new ByteArrayInputStream(bytes), Purpose.INTERNAL);
    }

    private FileView store(String name, String text) {
        return ActAs.call(treasurer, () -> attachments.store(upload(name, text.getBytes(StandardCharsets.UTF_8), null)));
    }

    private static byte[] bytes(StoredFile file) throws IOException {
        try (file; InputStream in = file.open()) {
            return in.readAllBytes();
        }
    }

    private static Actor officer(String boardId) {
        return Actor.staff(Ids.next(), "Handläggare", Role.CASE_OFFICER, boardId);
    }

    @Test
    void file_comesOutAsItCameIn_andTheReadingIsLogged() {
        FileView stored = store("stadgar.txt", "Föreningens stadgar");
        assertEquals(FileState.CHECKED, stored.state());
        byte[] read = ActAs.call(treasurer, () -> bytes(attachments.read(stored.id())));
        assertArrayEquals("Föreningens stadgar".getBytes(StandardCharsets.UTF_8), read);
        Number readings = (Number) em.createNativeQuery("select count(*) from attachment_readings where attachment_id = ?1 and account_id = ?2")
                .setParameter(1, stored.id()).setParameter(2, treasurer.accountId()).getSingleResult();
        assertEquals(1, readings.intValue());
    }

    @Test
    void largeFile_isStreamedWhole() {
        // Text that does not compress to nothing, near the limit of 10 MB.
        StringBuilder text = new StringBuilder();
        Random random = new Random(7);
        while (text.length() < 9_900_000) {
            text.append(Long.toString(random.nextLong(), 36)).append('\n');
        }
        FileView stored = store("rader.csv", text.toString());
        assertEquals(text.length(), stored.size());
        byte[] read = ActAs.call(treasurer, () -> bytes(attachments.read(stored.id())));
        assertArrayEquals(text.toString().getBytes(StandardCharsets.UTF_8), read);
    }

    @Test
    void ownSpace_isClosedToEverybodyElse() {
        FileView stored = store("utkast.txt", "Vårt utkast");
        for (Actor other : List.of(officer(board), officer(null), Actor.staff(Ids.next(), "x", Role.UNIT_HEAD, board),
                Actor.staff(Ids.next(), "x", Role.REGISTRAR, board), Actor.member(Ids.next(), "Annan", null),
                Actor.member(Ids.next(), "Annan", Ids.next()))) {
            ActAs.run(other, () -> {
                assertThrows(Denied.class, () -> attachments.read(stored.id()), other.role().name());
                assertThrows(Denied.class, () -> attachments.file(stored.id()));
                assertThrows(Denied.class, () -> attachments.copy(stored.id(), KIND, Ids.next(), board));
                assertEquals(List.of(), attachments.files(KIND, thing));
            });
        }
        for (Role role : List.of(Role.CITY_COORDINATOR, Role.CITY_ADMINISTRATOR, Role.AUDITOR, Role.FINANCE_OFFICER)) {
            ActAs.run(Actor.staff(Ids.next(), "x", role, null), () -> assertThrows(Denied.class, () -> attachments.read(stored.id())));
        }
    }

    @Test
    void copyForABoard_isOpenToThatBoardOnly() {
        FileView stored = store("protokoll.txt", "Årsmöte");
        String revision = Ids.next();
        FileView copy = ActAs.call(treasurer, () -> attachments.copy(stored.id(), "test-revision", revision, board));
        assertEquals(stored.sha256(), copy.sha256());
        ActAs.run(officer(board), () -> assertEquals(List.of(copy.id()), attachments.files("test-revision", revision).stream().map(FileView::id).toList()));
        byte[] read = ActAs.call(officer(board), () -> bytes(attachments.read(copy.id())));
        assertArrayEquals("Årsmöte".getBytes(StandardCharsets.UTF_8), read);
        ActAs.run(officer(Ids.next()), () -> assertThrows(Denied.class, () -> attachments.read(copy.id())));
    }

    @Test
    void removedFile_canBeBroughtBack_andWhatWasSubmittedStays() {
        FileView stored = store("budget.txt", "Budget");
        ActAs.run(treasurer, () -> {
            FileView copy = attachments.copy(stored.id(), "test-revision", Ids.next(), null);
            assertTrue(attachments.remove(stored.id()).removed());
            assertEquals(List.of(), attachments.files(KIND, thing));
            assertThrows(NotFound.class, () -> attachments.read(stored.id()));
            assertEquals("file.removed", assertThrows(BusinessException.class, () -> attachments.copy(stored.id(), KIND, Ids.next(), null)).code());
            attachments.read(copy.id()).close();
            assertFalse(attachments.restore(stored.id()).removed());
            assertEquals(1, attachments.files(KIND, thing).size());
        });
    }

    @Test
    void removedFile_isDisposedOfAfterAMonth_butNotWhatWasSubmitted() throws Exception {
        FileView stored = store("gammal.txt", "Gammalt utkast");
        FileView alone = store("ensam.txt", "Ensam");
        FileView copy = ActAs.call(treasurer, () -> {
            FileView submitted = attachments.copy(stored.id(), "test-revision", Ids.next(), board);
            attachments.read(stored.id()).close();
            attachments.remove(stored.id());
            attachments.remove(alone.id());
            return submitted;
        });
        long contents = contents();
        ActAs.run(Actor.SYSTEM, () -> {
            assertFalse(attachments.disposable(1000).contains(stored.id()));
            assertThrows(IllegalStateException.class, () -> attachments.dispose(stored.id()));
        });
        transaction.begin();
        em.createNativeQuery("update attachments set removed_at = ?1 where id in (?2, ?3)")
                .setParameter(1, java.sql.Timestamp.from(java.time.Instant.parse("2020-01-01T00:00:00Z"))).setParameter(2, stored.id())
                .setParameter(3, alone.id()).executeUpdate();
        transaction.commit();
        ActAs.run(Actor.SYSTEM, () -> {
            assertTrue(attachments.disposable(1000).containsAll(List.of(stored.id(), alone.id())));
            attachments.dispose(stored.id());
            attachments.dispose(alone.id());
        });
        assertEquals(contents - 1, contents(), "the bytes that a copy needs stay");
        ActAs.run(treasurer, () -> assertThrows(NotFound.class, () -> attachments.file(stored.id())));
        assertArrayEquals("Gammalt utkast".getBytes(StandardCharsets.UTF_8), ActAs.call(officer(board), () -> bytes(attachments.read(copy.id()))));
    }

    private long contents() {
        return ((Number) em.createNativeQuery("select count(*) from attachment_contents").getSingleResult()).longValue();
    }

    @Test
    void refusedFile_leavesNothing() {
        ActAs.run(treasurer, () -> {
            assertEquals("file.type-mismatch", assertThrows(BusinessException.class,
                    () -> attachments.store(upload("a.pdf", new byte[] {'M', 'Z', 1, 2, 3}, null))).code());
            assertEquals("file.too-large", assertThrows(BusinessException.class,
                    () -> attachments.store(new Upload(KIND, thing, null, null, "a.txt", endless(), Purpose.INTERNAL))).code());
            assertEquals(List.of(), attachments.files(KIND, thing));
        });
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                java.util.Arrays.fill(bytes, offset, offset + length, (byte) 'x');
                return length;
            }
        };
    }

    @Test
    void pictures_becomeOnePdf() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new java.awt.image.BufferedImage(30, 20, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", picture);
        ActAs.run(treasurer, () -> {
            FileView combined = attachments.combineImages(List.of(upload("kvitto 1.png", picture.toByteArray(), null),
                    upload("kvitto 2.png", picture.toByteArray(), null)));
            assertEquals("kvitto 1.pdf", combined.name());
            assertEquals("application/pdf", combined.mediaType());
            assertEquals("file.pictures-only", assertThrows(BusinessException.class,
                    () -> attachments.combineImages(List.of(upload("a.txt", "x".getBytes(StandardCharsets.UTF_8), null)))).code());
            assertThrows(BusinessException.class, () -> attachments.combineImages(List.of()));
        });
    }

    @Test
    void unknownIds_doNotExist() {
        ActAs.run(treasurer, () -> {
            for (String id : List.of(Ids.next(), "", "x", "../../etc/passwd", "' or 1=1 --", "x".repeat(100_000))) {
                assertThrows(NotFound.class, () -> attachments.read(id));
            }
        });
    }

    @Test
    void acts_areInTheChain() {
        FileView stored = store("a.txt", "x");
        ActAs.run(Actor.SYSTEM, () -> {
            assertTrue(journal.entriesBefore(0, 50).stream()
                    .anyMatch(entry -> entry.subjectId().equals(stored.id()) && entry.action().equals("file.store")));
            assertTrue(journal.verify().whole());
        });
    }
}
