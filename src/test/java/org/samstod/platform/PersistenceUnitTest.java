package org.samstod.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The persistence unit names every class that is stored, and no other. The classes are read once, together with the rules of the rooms. */
@AnalyzeClasses(packages = "org.samstod", importOptions = ImportOption.DoNotIncludeTests.class)
class PersistenceUnitTest {

    private static final Pattern NAMED = Pattern.compile("<class>([^<]+)</class>");

    @ArchTest
    static void everyStoredClass_isNamed(JavaClasses classes) throws IOException {
        List<String> stored = classes.stream()
                .filter(one -> one.isAnnotatedWith(Entity.class) || one.isAnnotatedWith(MappedSuperclass.class) || one.isAnnotatedWith(Embeddable.class)
                        || one.isAnnotatedWith(Converter.class))
                .map(JavaClass::getName).sorted().toList();
        try (InputStream unit = PersistenceUnitTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            String text = new String(unit.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(stored, NAMED.matcher(text).results().map((MatchResult found) -> found.group(1)).toList());
        }
    }
}
