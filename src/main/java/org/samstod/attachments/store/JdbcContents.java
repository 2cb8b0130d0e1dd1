package org.samstod.attachments.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.samstod.attachments.domain.Contents;

/** Bytes by JDBC streams, in the transaction of the entity manager: JPA would load every file whole. */
@ApplicationScoped
public class JdbcContents implements Contents {

    @PersistenceContext
    EntityManager em;

    @Override
    public void add(String contentId, Path file) throws IOException {
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement insert = connection.prepareStatement("insert into attachment_contents (id, content) values (?, ?)");
             InputStream in = Files.newInputStream(file)) {
            insert.setString(1, contentId);
            insert.setBinaryStream(2, in, Files.size(file));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void copyTo(String contentId, Path file) throws IOException {
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement select = connection.prepareStatement("select content from attachment_contents where id = ?")) {
            select.setString(1, contentId);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("no content " + contentId);
                }
                try (InputStream in = rows.getBinaryStream(1)) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
