package org.samstod.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.samstod.container.Deployments;

/** The WARs of the bench, made from what was built; none is ever shipped. */
public final class Wars {

    private Wars() {
    }

    /** The portal under the name that makes it the root. */
    static Path portal() throws IOException {
        Files.createDirectories(Bench.FOLDER);
        return Files.copy(Path.of("target/samstod.war"), Bench.FOLDER.resolve("ROOT.war"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The servlet that writes bytes from memory. */
    static Path bytes() throws IOException {
        return write(ShrinkWrap.create(WebArchive.class).addClass(BytesServlet.class), "bench.war");
    }

    /** The same libraries as the portal and one Faces page, but no classes and no database. */
    static Path empty() throws IOException {
        WebArchive war = ShrinkWrap.create(WebArchive.class)
                .addAsLibraries(Objects.requireNonNull(new File("target/samstod/WEB-INF/lib")
                        .listFiles((folder, name) -> !name.startsWith("samstod-"))))
                .addAsWebInfResource(new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                        + " bean-discovery-mode=\"annotated\"/>"), "beans.xml")
                .addAsWebInfResource(new StringAsset("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"><servlet>"
                        + "<servlet-name>faces</servlet-name><servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class>"
                        + "<load-on-startup>1</load-on-startup></servlet><servlet-mapping><servlet-name>faces</servlet-name>"
                        + "<url-pattern>*.xhtml</url-pattern></servlet-mapping><welcome-file-list><welcome-file>index.xhtml</welcome-file>"
                        + "</welcome-file-list></web-app>"), "web.xml")
                .addAsWebResource(new StringAsset("<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\""
                        + " xmlns:h=\"jakarta.faces.html\"><h:head><title>Empty</title></h:head><h:body><h:outputText value=\"#{1 + 1}\"/>"
                        + "</h:body></html>"), "index.xhtml");
        Files.createDirectories(Bench.FOLDER.resolve("empty"));
        return write(war, "empty/ROOT.war");
    }

    /** The portal with the bench's own classes inside: for what needs an alternative of a bean. */
    public static Path portalWithAlternatives() throws IOException {
        Files.createDirectories(Bench.FOLDER.resolve("inside"));
        WebArchive war = Deployments.portal().addPackages(false, "org.samstod.bench.inside")
                .addClass("org.samstod.publications.BenchRows")
                .addAsResource(new StringAsset("org.samstod.container.RunnerRoute\norg.samstod.bench.inside.BenchRoute\n"),
                        "META-INF/services/org.samstod.platform.routes.RouteSource");
        return write(war, "inside/ROOT.war");
    }

    private static Path write(WebArchive war, String name) throws IOException {
        Files.createDirectories(Bench.FOLDER);
        Path path = Bench.FOLDER.resolve(name);
        war.as(ZipExporter.class).exportTo(path.toFile(), true);
        return path;
    }
}
