/**
 * The register: reception numbers (gap-free per board and calendar year), register numbers by the board's own pattern, and
 * entries that are only ever added; a wrong entry is corrected by a new one (OSL 5:1–2, JO). Knows districts; applications,
 * cases and decisions call it and are referenced by id only.
 */
package org.samstod.register;
