package org.samstod.browser;

import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts the demo city beside the container tests of a run that has browser tests too, so that those need not wait for it. A start that
 * fails is told by the first test that asks for the portal: it tries itself.
 */
public final class EarlyPortal implements TestExecutionListener {

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        boolean browser = plan.countTestIdentifiers(test -> isOf(test, EarlyPortal.class.getPackageName())) > 0;
        if (browser) {
            Thread early = new Thread(PortalServer::demo, "early portal");
            early.setDaemon(true);
            early.setUncaughtExceptionHandler((thread, failure) -> System.out.println("the early start of the portal failed: " + failure));
            early.start();
        }
    }

    private static boolean isOf(TestIdentifier test, String packageName) {
        TestSource source = test.getSource().orElse(null);
        return source instanceof ClassSource ofClass && ofClass.getClassName().startsWith(packageName + ".");
    }
}
