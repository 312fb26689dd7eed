package org.sojourn.debrief;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.AccessRules;
import org.sojourn.platform.test.LayerRules;

class DebriefArchTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sojourn.debrief");

    @Test
    void hasNoWayInWithoutADecision() {
        AccessRules.check(CLASSES);
    }

    @Test
    void keepsItsLayers() {
        LayerRules.check(CLASSES);
    }
}
