/** Pages where forms are written, for programme and city administrators. */
package org.samstod.forms.web;
