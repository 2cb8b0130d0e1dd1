package org.samstod.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.samstod.attachments.domain.Attachment;
import org.samstod.attachments.domain.Attachments;
import org.samstod.attachments.domain.Contents;
import org.samstod.attachments.domain.FileInspector;
import org.samstod.attachments.domain.FileNames;
import org.samstod.attachments.domain.Inspected;
import org.samstod.attachments.domain.Pdfs;
import org.samstod.attachments.domain.Scanner;
import org.samstod.identity.Actor;
import org.samstod.identity.CurrentUser;
import org.samstod.identity.Role;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Denied;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;

/**
 * Takes files in, checked, and gives them out to those who may open them. A file without a board lies in its association's own
 * space: no member of staff can list or open it, whatever the role.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class AttachmentService {

    /** The size limit when {@code samstod.files.max-bytes} is not set. */
    public static final long DEFAULT_LARGEST = 10L * 1024 * 1024;
    /** Most pictures in one combined file. */
    public static final int MOST_PICTURES = 20;

    @Inject
    Attachments attachments;

    @Inject
    Contents contents;

    @Inject
    Scanner scanner;

    @Inject
    CurrentUser user;

    @Inject
    Journal journal;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Config config;

    /**
     * Takes one file in. The uploader's stream is read to its end before anything is asked of the database.
     *
     * @throws BusinessException {@code file.too-large} or what the inspection says
     */
    @UseCase(permission = Permission.FILE_WRITE, action = "file.store")
    public FileView store(Upload upload) {
        requireWrite(upload);
        return WorkFolder.with(work -> {
            Path received = receive(upload, work, 0);
            return keep(upload, FileInspector.inspect(received, upload.fileName(), upload.purpose(), work));
        });
    }

    /**
     * Makes one PDF of several pictures, in their order, and takes it in; the name is the first one's.
     *
     * @throws BusinessException {@code file.pictures-only}, {@code file.too-many-pictures}, or as {@link #store}
     */
    @UseCase(permission = Permission.FILE_WRITE, action = "file.combine")
    public FileView combineImages(List<Upload> pictures) {
        if (pictures.isEmpty() || pictures.size() > MOST_PICTURES) {
            throw new BusinessException("file.too-many-pictures", MOST_PICTURES);
        }
        pictures.forEach(this::requireWrite);
        Upload first = pictures.get(0);
        return WorkFolder.with(work -> {
            List<Path> drawn = new ArrayList<>();
            for (Upload picture : pictures) {
                Path received = receive(picture, work, drawn.size());
                Inspected inspected = FileInspector.inspect(received, picture.fileName(), picture.purpose(), work);
                if (!inspected.type().isImage()) {
                    throw new BusinessException("file.pictures-only", inspected.name());
                }
                drawn.add(inspected.content());
            }
            Path combined = Pdfs.ofPictures(drawn, work);
            if (Files.size(combined) > largest()) {
                throw new BusinessException("file.too-large", FileNames.clean(first.fileName()), WorkFolder.megabytes(largest()));
            }
            String name = FileNames.withExtension(FileNames.clean(first.fileName()), "pdf");
            return keep(first, FileInspector.inspect(combined, name, first.purpose(), work));
        });
    }

    /** Files of a thing that the reader may open, oldest first; none for who may open no files. Removed ones are left out. */
    @UseCase(permission = Permission.SIGNED_IN)
    public List<FileView> files(String ownerKind, String ownerId) {
        return readable(ownerKind, List.of(ownerId)).map(AttachmentService::view).toList();
    }

    /** The same for several things of one kind at once, by the thing's id; things without files are left out. */
    @UseCase(permission = Permission.SIGNED_IN)
    public Map<String, List<FileView>> files(String ownerKind, Collection<String> ownerIds) {
        return readable(ownerKind, ownerIds).collect(Collectors.groupingBy(Attachment::ownerId,
                Collectors.mapping(AttachmentService::view, Collectors.toList())));
    }

    private Stream<Attachment> readable(String ownerKind, Collection<String> ownerIds) {
        return attachments.of(ownerKind, ownerIds).stream().filter(file -> !file.isRemoved() && mayRead(file));
    }

    /** Files that go along with a thing another room shows to somebody from outside, after its own gate; without removed ones. */
    @UseCase(permission = Permission.PUBLIC)
    public List<FileView> along(String ownerKind, String ownerId) {
        return attachments.of(ownerKind, List.of(ownerId)).stream().filter(file -> !file.isRemoved()).map(AttachmentService::view).toList();
    }

    /** Opens a file that goes along with such a thing and no other; the reading is logged. The caller closes it. */
    @UseCase(permission = Permission.PUBLIC)
    public StoredFile readAlong(String id, String ownerKind, String ownerId) {
        return open(attachments.of(ownerKind, List.of(ownerId)).stream().filter(file -> file.id().equals(id) && !file.isRemoved()).findFirst()
                .orElseThrow(() -> new NotFound("file")));
    }

    /** What is known of one file, removed or not. */
    @UseCase(permission = Permission.FILE_READ)
    public FileView file(String id) {
        Attachment file = get(id);
        requireRead(file);
        return view(file);
    }

    /** Takes a file away; {@link #restore} undoes it. What was submitted is a copy and stays. */
    @UseCase(permission = Permission.FILE_WRITE, action = "file.remove")
    public FileView remove(String id) {
        Attachment file = get(id);
        requireWrite(file);
        file.remove(clock.now(), gate.actorId());
        journal.act(file, Map.of("removed", true));
        return view(file);
    }

    /** Brings a removed file back. */
    @UseCase(permission = Permission.FILE_WRITE, action = "file.restore")
    public FileView restore(String id) {
        Attachment file = get(id);
        requireWrite(file);
        file.restore();
        journal.act(file, Map.of("removed", false));
        return view(file);
    }

    /**
     * The same bytes as a document of another thing: what is submitted, or given as evidence.
     *
     * @param boardId the board whose staff may open the copy; null keeps it in the association's own space
     */
    @UseCase(permission = Permission.FILE_READ, action = "file.copy")
    public FileView copy(String id, String ownerKind, String ownerId, String boardId) {
        Attachment file = get(id);
        requireRead(file);
        Attachment copy = file.copyFor(ownerKind, ownerId, boardId, clock.now(), gate.actorId());
        attachments.add(copy);
        journal.act(copy, view(copy));
        return view(copy);
    }

    /**
     * Opens a file for one reader; reading what is internal is logged. The caller closes it.
     *
     * @throws BusinessException {@code file.infected}, or {@code file.not-scanned} while a scanner has not seen it
     */
    @UseCase(permission = Permission.FILE_READ)
    public StoredFile read(String id) {
        Attachment file = get(id);
        requireRead(file);
        if (file.isRemoved()) {
            throw new NotFound("file");
        }
        return open(file);
    }

    private StoredFile open(Attachment file) {
        file.requireOpenable(scanner.isConfigured());
        try {
            Path copy = Files.createTempFile("samstod-file", ".tmp");
            contents.copyTo(file.contentId(), copy);
            if (file.purpose() == Purpose.INTERNAL) {
                attachments.logReading(file.id(), gate.actorId(), clock.now());
            }
            return new StoredFile(view(file), copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of removed files that can no longer be brought back. */
    @UseCase(permission = Permission.SYSTEM)
    public List<String> disposable(int limit) {
        return attachments.removedBefore(clock.now().minus(Attachment.UNDO), limit);
    }

    /** Takes a removed file away for good; copies that were submitted stay. */
    @UseCase(permission = Permission.SYSTEM, action = "file.dispose")
    public void dispose(String id) {
        Attachment file = get(id);
        if (!file.isDisposable(clock.now())) {
            throw new IllegalStateException("file " + id + " is not to be disposed of");
        }
        journal.act(file.id(), file.version(), Map.of("sha256", file.sha256()));
        attachments.delete(file);
    }

    /** Ids of files that the scanner has not seen. */
    @UseCase(permission = Permission.SYSTEM)
    public List<String> notScanned(int limit) {
        return attachments.notScanned(limit);
    }

    /** Takes a file out for the scanner. */
    @UseCase(permission = Permission.SYSTEM)
    public StoredFile readForScan(String id) {
        Attachment file = get(id);
        try {
            Path copy = Files.createTempFile("samstod-scan", ".tmp");
            contents.copyTo(file.contentId(), copy);
            return new StoredFile(view(file), copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the scanner said of a file. */
    @UseCase(permission = Permission.SYSTEM, action = "file.scanned")
    public void scanned(String id, boolean clean) {
        Attachment file = get(id);
        file.scanned(clean);
        journal.act(file, Map.of("state", file.state()));
    }

    /** Whether files wait for a scanner before they can be opened; the office says so when there is none. */
    @UseCase(permission = Permission.SIGNED_IN)
    public boolean isScannerConfigured() {
        return scanner.isConfigured();
    }

    private Path receive(Upload upload, Path work, int index) throws IOException {
        return WorkFolder.receive(upload.fileName(), upload.content(), largest(), work, index);
    }

    private FileView keep(Upload upload, Inspected inspected) throws IOException {
        String contentId = Ids.next();
        contents.add(contentId, inspected.content());
        Attachment file = new Attachment(new Attachment.Owner(upload.ownerKind(), upload.ownerId(), upload.associationId(), upload.boardId()),
                inspected, Files.size(inspected.content()), sha256(inspected.content()), contentId, upload.purpose(), clock.now(),
                gate.actorId());
        attachments.add(file);
        journal.act(file, view(file));
        return view(file);
    }

    private long largest() {
        return WorkFolder.largest(config);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Attachment get(String id) {
        return (Ids.isId(id) ? attachments.find(id) : java.util.Optional.<Attachment>empty()).orElseThrow(() -> new NotFound("file"));
    }

    private void requireWrite(Upload upload) {
        Subject subject = new Subject(upload.ownerKind(), upload.ownerId(), upload.boardId(), upload.associationId());
        gate.require(Permission.FILE_WRITE, subject);
        ownSpace(upload.associationId(), upload.boardId(), gate.actorId(), Permission.FILE_WRITE, upload.ownerId());
    }

    private void requireWrite(Attachment file) {
        gate.require(Permission.FILE_WRITE, subject(file));
        ownSpace(file.associationId(), file.boardId(), file.uploadedBy(), Permission.FILE_WRITE, file.id());
    }

    private void requireRead(Attachment file) {
        gate.require(Permission.FILE_READ, subject(file));
        ownSpace(file.associationId(), file.boardId(), file.uploadedBy(), Permission.FILE_READ, file.id());
    }

    private boolean mayRead(Attachment file) {
        return gate.allows(Permission.FILE_READ, subject(file))
                && inOwnSpace(file.associationId(), file.boardId(), file.uploadedBy());
    }

    private void ownSpace(String associationId, String boardId, String uploadedBy, Permission permission, String id) {
        if (!inOwnSpace(associationId, boardId, uploadedBy)) {
            throw new Denied(permission.name(), "own-space", id);
        }
    }

    /**
     * The rule of this room, whatever other rooms add: staff of the file's board, members of its association, or the uploader. Of a role of
     * one board the gate has asked whether it is that board, or one the file was handed over to.
     */
    private boolean inOwnSpace(String associationId, String boardId, String uploadedBy) {
        Actor actor = user.requireActor();
        if (actor.role() == Role.SYSTEM) {
            return true;
        }
        if (actor.role() == Role.ASSOCIATION) {
            return actor.accountId().equals(uploadedBy) || associationId != null && associationId.equals(actor.associationId());
        }
        return boardId != null && (actor.role().ofBoard() || actor.boardId() == null || actor.boardId().equals(boardId));
    }

    private static Subject subject(Attachment file) {
        return new Subject(file.ownerKind(), file.ownerId(), file.boardId(), file.associationId());
    }

    static FileView view(Attachment file) {
        return new FileView(file.id(), file.ownerKind(), file.ownerId(), file.fileName(), file.type().mediaType(), file.size(), file.sha256(),
                file.state(), file.personalNumbers(), file.purpose(), file.uploadedAt(), file.isRemoved());
    }
}
