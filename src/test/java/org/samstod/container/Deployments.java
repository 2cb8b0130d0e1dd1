package org.samstod.container;

import java.io.File;
import java.util.Objects;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment of the whole container suite: the real pages, every class, the libraries of the WAR, and the tests. */
@ArquillianSuiteDeployment
public class Deployments {

    @Deployment
    public static WebArchive portal() {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "ROOT.war");
        war.merge(ShrinkWrap.create(ExplodedImporter.class, "webapp.war").importDirectory("webapp").as(WebArchive.class));
        war.merge(ShrinkWrap.create(ExplodedImporter.class, "classes.war").importDirectory("target/classes").as(WebArchive.class),
                "WEB-INF/classes");
        war.merge(ShrinkWrap.create(ExplodedImporter.class, "tests.war").importDirectory("target/test-classes").as(WebArchive.class),
                "WEB-INF/classes", path -> !path.get().contains("/browser/") && !path.get().contains("/bench/")
                        && !path.get().contains("/Bench"));
        File[] libraries = new File("target/runtime-libraries").listFiles((folder, name) -> name.endsWith(".jar"));
        return war.addAsLibraries(Objects.requireNonNull(libraries, "run the dependency plugin first: mvn verify"));
    }
}
