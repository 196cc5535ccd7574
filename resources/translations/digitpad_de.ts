<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Digitpad</source>
        <translation>Über Digitpad</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Digitpad {0}&lt;/h3&gt;&lt;p&gt;Draw a digit or open a picture of one, and it is read.&lt;/p&gt;&lt;p&gt;Published under the MIT licence. Made with Python {1} and these libraries:&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Digitpad {0}&lt;/h3&gt;&lt;p&gt;Erkennt Ziffern, selbst gezeichnet oder aus einem Bild.&lt;/p&gt;&lt;p&gt;Veröffentlicht unter der MIT-Lizenz. Erstellt mit Python {1} und diesen Bibliotheken:&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Libraries, their versions and licences</source>
        <translation>Bibliotheken mit Version und Lizenz</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>BitmapRow</name>
    <message>
        <source>Second most probable digit</source>
        <translation>Zweitwahrscheinlichste Ziffer</translation>
    </message>
    <message>
        <source>Time that reading took</source>
        <translation>Dauer der Erkennung</translation>
    </message>
    <message>
        <source>Why this digit is not sure</source>
        <translation>Warum diese Ziffer unsicher ist</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Show what counts in favour of this answer, and what it resembles</source>
        <translation>Zeigen, was für dieses Ergebnis spricht und welchen Bildern die Ziffer ähnelt</translation>
    </message>
    <message>
        <source>read in {0} ms</source>
        <translation>erkannt in {0} ms</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>Was das Netz sieht</translation>
    </message>
</context>
<context>
    <name>BitmapView</name>
    <message>
        <source>What the network sees</source>
        <translation>Was das Netz sieht</translation>
    </message>
    <message>
        <source>The drawing as the 28 by 28 pixels that the network gets</source>
        <translation>Die Zeichnung in 28 mal 28 Pixeln, wie das Netz sie erhält</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Sk&amp;ip</source>
        <translation>Überspri&amp;ngen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zurüc&amp;k</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>We&amp;iter</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>Ferti&amp;g</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Paper</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Write a digit here with mouse, finger or pen. Keys: arrows move a pen, Space sets it down.</source>
        <translation>Hier mit Maus, Finger oder Stift eine Ziffer schreiben. Tasten: Pfeile bewegen einen Stift, die Leertaste setzt ihn auf.</translation>
    </message>
</context>
<context>
    <name>ClassChart</name>
    <message>
        <source>Number of pictures of each digit, and their mean</source>
        <translation>Bilder je Ziffer und ihre Mittel</translation>
    </message>
    <message>
        <source>Click a column to see its pictures</source>
        <translation>Eine Säule anklicken, um ihre Bilder zu sehen</translation>
    </message>
</context>
<context>
    <name>ClassesTable</name>
    <message>
        <source>Figures of each digit</source>
        <translation>Kennzahlen je Ziffer</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>{0}
B less A, in percentage points</source>
        <translation>{0}
B minus A, in Prozentpunkten</translation>
    </message>
    <message>
        <source>Of all pictures read as this digit, how many really are</source>
        <translation>Wie viele der als diese Ziffer gelesenen Bilder sie sind</translation>
    </message>
    <message>
        <source>Of all pictures of this digit, how many were read correctly</source>
        <translation>Wie viele Bilder dieser Ziffer als sie gelesen wurden</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall</source>
        <translation>Harmonisches Mittel von Precision und Recall</translation>
    </message>
</context>
<context>
    <name>Classroom</name>
    <message>
        <source>{0} reads drawings and pictures from now on.</source>
        <translation>{0} erkennt Zeichnungen und Bilder ab jetzt.</translation>
    </message>
    <message>
        <source>Forgotten. The bundled model is as it was, and your digits are kept.</source>
        <translation>Vergessen. Das Standardmodell ist wie zuvor, und Ihre Ziffern bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>{0} read as {1}: {2}, {3} % of the row</source>
        <translation>{0} als {1} gelesen: {2}, {3} % der Zeile</translation>
    </message>
    <message>
        <source>read as</source>
        <translation>gelesen als</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>&amp;Start</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>Train (Ctrl+Return)</source>
        <translation>Trainieren (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>From earlier runs on this computer if there are any like these</source>
        <translation>Nach früheren Durchläufen auf diesem Rechner, falls es ähnliche gibt</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>St&amp;oppen</translation>
    </message>
    <message>
        <source>Stop now; what was learned is kept</source>
        <translation>Sofort stoppen; Gelerntes bleibt erhalten</translation>
    </message>
    <message>
        <source>Other ways to stop</source>
        <translation>Weitere Möglichkeiten zum Stoppen</translation>
    </message>
    <message>
        <source>Stop after this &amp;epoch</source>
        <translation>Nach dieser &amp;Epoche stoppen</translation>
    </message>
    <message>
        <source>S&amp;kip this run</source>
        <translation>Durchlauf ü&amp;berspringen</translation>
    </message>
    <message>
        <source>&amp;Start {0} runs</source>
        <translation>{0} Durchläufe s&amp;tarten</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>{0} runs, about {1}</source>
        <translation>{0} Durchläufe, etwa {1}</translation>
    </message>
    <message>
        <source>S&amp;kip these runs</source>
        <translation>Diese Durchläufe ü&amp;berspringen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Digitpad has a fault</source>
        <translation>Fehler in Digitpad</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Fehlerbericht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>An unexpected error occurred. What you drew is still there.</source>
        <translation>Es ist ein unerwarteter Fehler aufgetreten. Die Zeichnung ist noch da.</translation>
    </message>
</context>
<context>
    <name>Cropping</name>
    <message>
        <source>Frame what is to be read, then press Enter. Esc leaves it.</source>
        <translation>Ausschnitt umrahmen, dann die Eingabetaste drücken. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Read this part</source>
        <translation>Ausschnitt erkennen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>CurveControls</name>
    <message>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>Verlust und Genauigkeit</translation>
    </message>
    <message>
        <source>Loss alone</source>
        <translation>Nur Verlust</translation>
    </message>
    <message>
        <source>Accuracy alone</source>
        <translation>Nur Genauigkeit</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>Verlust logarithmisch</translation>
    </message>
    <message>
        <source>Error instead of accuracy, logarithmic</source>
        <translation>Fehlerrate statt Genauigkeit, logarithmisch</translation>
    </message>
    <message>
        <source>1 − accuracy: tells 99.1 % from 99.6 %</source>
        <translation>1 − Genauigkeit: unterscheidet 99,1 % von 99,6 %</translation>
    </message>
    <message>
        <source>Seeds as one line with their range</source>
        <translation>Seeds als eine Linie mit Spannweite</translation>
    </message>
    <message>
        <source>Show runs that differ only in the seed as their median and range</source>
        <translation>Durchläufe, die sich nur im Seed unterscheiden, als Median mit Spannweite zeigen</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
    <message>
        <source>epoch {0}</source>
        <translation>Epoche {0}</translation>
    </message>
    <message>
        <source>second {0}</source>
        <translation>Sekunde {0}</translation>
    </message>
    <message>
        <source>{0} % of the steps</source>
        <translation>{0} % der Schritte</translation>
    </message>
    <message>
        <source>every batch</source>
        <translation>jeder Batch</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Horizontale Achse</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Training lines are means over so many of a run&apos;s steps</source>
        <translation>Trainingslinien sind Mittel über diesen Anteil der Schritte eines Durchlaufs</translation>
    </message>
    <message>
        <source>Which plots are drawn, and how</source>
        <translation>Welche Diagramme gezeichnet werden, und wie</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>x-Achse</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>{0} runs</source>
        <translation>{0} Durchläufe</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Nothing trained yet. Choose a recipe and press Start.</source>
        <translation>Noch nichts trainiert. Vorlage wählen, starten.</translation>
    </message>
    <message>
        <source>{0} · seed {1}</source>
        <translation>{0} · Seed {1}</translation>
    </message>
</context>
<context>
    <name>DataBox</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>How many training pictures to use, chosen by the seed: one number, several (500, 5000), or all</source>
        <translation>Wie viele Trainingsbilder verwendet werden; der Seed bestimmt die Auswahl: eine Zahl, mehrere (500, 5000) oder alle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Share of the training pictures held out to measure the validation loss</source>
        <translation>Anteil der Trainingsbilder, der für den Validierungsverlust zurückgehalten wird</translation>
    </message>
    <message>
        <source>Deform pictures, differently each epoch</source>
        <translation>Bilder in jeder Epoche neu verformen</translation>
    </message>
    <message>
        <source>Mix in pictures that are not digits</source>
        <translation>Bilder ohne Ziffer beimischen</translation>
    </message>
    <message>
        <source>Scribbles, symbols and letters, so that the network learns when not to be sure</source>
        <translation>Gekritzel, Zeichen und Buchstaben, für die keine Ziffer stimmt: das Netz lernt zu zweifeln</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>{0} held out</source>
        <translation>{0} Validierung</translation>
    </message>
    <message>
        <source>deformed</source>
        <translation>verformt</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Validierung</translation>
    </message>
</context>
<context>
    <name>DataChoice</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>70,000 digits, downloaded once</source>
        <translation>70.000 Ziffern, einmal herunterzuladen</translation>
    </message>
    <message>
        <source>1,797 digits, part of the program</source>
        <translation>1.797 Ziffern, im Programm enthalten</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Digits of {0}</source>
        <translation>Ziffern von {0}</translation>
    </message>
    <message>
        <source>Data sets (*.npz *ubyte *.gz *.idx);;All files (*)</source>
        <translation>Datensätze (*.npz *ubyte *.gz *.idx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a data set: mnist.npz or IDX</source>
        <translation>Datensatz öffnen: mnist.npz oder IDX</translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message>
        <source>{0} of {1} pictures</source>
        <translation>{0} von {1} Bildern</translation>
    </message>
    <message>
        <source>All {0} pictures</source>
        <translation>Alle {0} Bilder</translation>
    </message>
    <message>
        <source>The {0} pictures on the wall, of {1}</source>
        <translation>{0} angezeigte Bilder von {1}</translation>
    </message>
    <message>
        <source>The {0} pictures on the wall; pale: all {1}</source>
        <translation>{0} angezeigte Bilder; blass: alle {1}</translation>
    </message>
    <message>
        <source>{0} suspects none of these labels.</source>
        <translation>„{0}“ bezweifelt keines dieser Labels.</translation>
    </message>
    <message>
        <source>No picture matches: choose other filters.</source>
        <translation>So ein Bild gibt es nicht: andere Filter wählen.</translation>
    </message>
    <message>
        <source>8 × 8 pixels from scikit-learn, enlarged and centred by mass</source>
        <translation>8 × 8 Pixel von scikit-learn, vergrößert und nach Schwerpunkt zentriert</translation>
    </message>
    <message>
        <source>{0} reads {1}, {2} % sure</source>
        <translation>„{0}“ liest {1}, {2} % sicher</translation>
    </message>
    <message>
        <source>{0}, picture {1}, label {2}</source>
        <translation>{0}, Bild {1}, Label {2}</translation>
    </message>
</context>
<context>
    <name>DataView</name>
    <message>
        <source>How many pictures were read</source>
        <translation>Wie viele Bilder gelesen sind</translation>
    </message>
    <message>
        <source>Download MNIST above, or choose optdigits or a file of your own. Here you will see every picture that networks learn from, how many there are of each digit, and what one looks like in numbers.</source>
        <translation>Oben MNIST herunterladen, optdigits oder eine eigene Datei wählen. Hier ist dann jedes Bild zu sehen, aus dem Netze lernen, wie viele es von jeder Ziffer gibt und wie ein Bild in Zahlen aussieht.</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>Datasets</name>
    <message>
        <source>Loading the pictures…</source>
        <translation>Bilder werden geladen…</translation>
    </message>
</context>
<context>
    <name>DaysChart</name>
    <message>
        <source>Read as meant, day by day</source>
        <translation>Wie gemeint erkannt, Tag für Tag</translation>
    </message>
    <message>
        <source>After the first game, each day has a bar here.</source>
        <translation>Nach dem ersten Spiel steht hier für jeden Tag ein Balken.</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
</context>
<context>
    <name>DifferencesTable</name>
    <message>
        <source>Comparisons</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Difference, 95 %</source>
        <translation>Unterschied, 95 %</translation>
    </message>
    <message>
        <source>mean {0}, {1} pairs, p = {2} after Holm’s correction</source>
        <translation>Mittel {0}, {1} Paare, p = {2} nach Holm-Korrektur</translation>
    </message>
    <message>
        <source>mean {0}, {1} to {2}, {3} pairs, p = {4} after Holm’s correction</source>
        <translation>Mittel {0}, {1} bis {2}, {3} Paare, p = {4} nach Holm-Korrektur</translation>
    </message>
</context>
<context>
    <name>DigitFiles</name>
    <message>
        <source>{0} digits from {1}.</source>
        <translation>{0} Ziffern aus {1}.</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>{0} wird gelesen…</translation>
    </message>
    <message>
        <source>Digits with strokes (*.jsonl)</source>
        <translation>Ziffern mit Strichen (*.jsonl)</translation>
    </message>
    <message>
        <source>Data set as MNIST (*.npz)</source>
        <translation>Datensatz wie MNIST (*.npz)</translation>
    </message>
    <message>
        <source>Export digits</source>
        <translation>Ziffern exportieren</translation>
    </message>
</context>
<context>
    <name>DigitsPage</name>
    <message>
        <source>Own digits</source>
        <translation>Eigene Ziffern</translation>
    </message>
    <message>
        <source>What this digit is</source>
        <translation>Was diese Ziffer ist</translation>
    </message>
    <message>
        <source>Take it &amp;out</source>
        <translation>Heraus&amp;nehmen</translation>
    </message>
    <message>
        <source>No digits yet: write some on the first page.</source>
        <translation>Noch keine Ziffern: Schreiben Sie einige auf der ersten Seite.</translation>
    </message>
    <message>
        <source>{0} reads {1}, {2} sure.</source>
        <translation>{0} erkennt {1}, zu {2} sicher.</translation>
    </message>
    <message>
        <source>{0} reads {1}, only {2} sure: that does not count as read.</source>
        <translation>{0} erkennt {1}, aber nur zu {2} sicher: Das zählt nicht als erkannt.</translation>
    </message>
    <message>
        <source>Practice sheet</source>
        <translation>Übungsblatt</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>{0}, round {1}, {2}</source>
        <translation>{0}, Runde {1}, {2}</translation>
    </message>
    <message>
        <source>A {0} was taken out.</source>
        <translation>Eine {0} wurde herausgenommen.</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>&amp;Zurücklegen</translation>
    </message>
    <message>
        <source>It is a</source>
        <translation>Es ist eine</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>Progress of the download</source>
        <translation>Wie viel von MNIST heruntergeladen ist</translation>
    </message>
    <message>
        <source>Download MNIST</source>
        <translation>MNIST herunterladen</translation>
    </message>
    <message>
        <source>MNIST is not on this computer yet: 11 MB.</source>
        <translation>MNIST ist noch nicht auf diesem Rechner: 11 MB.</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Wird heruntergeladen…</translation>
    </message>
    <message>
        <source>Downloading… {0} of {1} MB</source>
        <translation>Herunterladen… {0} von {1} MB</translation>
    </message>
</context>
<context>
    <name>DrawActions</name>
    <message>
        <source>Pe&amp;n</source>
        <translation>&amp;Stift</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>R&amp;adierer</translation>
    </message>
    <message>
        <source>Rub out parts of lines</source>
        <translation>Teile von Linien wegradieren</translation>
    </message>
    <message>
        <source>&amp;Whole numbers</source>
        <translation>&amp;Ganze Zahlen</translation>
    </message>
    <message>
        <source>Read what is written as a number of several digits</source>
        <translation>Geschriebenes als Zahl aus mehreren Ziffern lesen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation>Zurückgenommenen Schritt wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>Blatt &amp;leeren</translation>
    </message>
    <message>
        <source>Take a fresh sheet; can be undone</source>
        <translation>Neues Blatt nehmen; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Open image…</source>
        <translation>Bild ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Read the digits in a picture</source>
        <translation>Ziffern in einem Bild erkennen</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Read the picture on the clipboard</source>
        <translation>Ziffern im Bild aus der Zwischenablage erkennen</translation>
    </message>
    <message>
        <source>&amp;Save drawing…</source>
        <translation>Zeichnung &amp;speichern…</translation>
    </message>
    <message>
        <source>Save the drawing as PNG or SVG</source>
        <translation>Zeichnung als PNG oder SVG speichern</translation>
    </message>
    <message>
        <source>Save &amp;bitmap…</source>
        <translation>Bi&amp;tmap speichern…</translation>
    </message>
    <message>
        <source>Save the 28×28 bitmap that the network sees as PNG</source>
        <translation>Die 28×28-Bitmap, die das Netz sieht, als PNG speichern</translation>
    </message>
    <message>
        <source>Save what was read as text, CSV or JSON, or the picture with its frames as PNG</source>
        <translation>Gelesenes als Text, CSV oder JSON speichern, oder das Bild mit Rahmen als PNG</translation>
    </message>
    <message>
        <source>Copy what was read to the clipboard</source>
        <translation>Gelesenes in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Save rea&amp;ding…</source>
        <translation>&amp;Ergebnis speichern…</translation>
    </message>
    <message>
        <source>Cop&amp;y answer</source>
        <translation>Ergebnis &amp;kopieren</translation>
    </message>
    <message>
        <source>Go to the next digit that is not sure</source>
        <translation>Zur nächsten unsicheren Ziffer gehen</translation>
    </message>
    <message>
        <source>Go to the one before</source>
        <translation>Zur vorigen unsicheren Ziffer gehen</translation>
    </message>
    <message>
        <source>Next unsure di&amp;git</source>
        <translation>&amp;Nächste unsichere Ziffer</translation>
    </message>
    <message>
        <source>Previous un&amp;sure digit</source>
        <translation>V&amp;orige unsichere Ziffer</translation>
    </message>
    <message>
        <source>Turn the picture to the left and read it</source>
        <translation>Bild nach links drehen und erkennen</translation>
    </message>
    <message>
        <source>Turn it to the right</source>
        <translation>Bild nach rechts drehen und erkennen</translation>
    </message>
    <message>
        <source>Frame a part of the picture, and read only that</source>
        <translation>Einen Teil des Bildes umrahmen und nur diesen erkennen</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>Nach links &amp;drehen</translation>
    </message>
    <message>
        <source>Turn rig&amp;ht</source>
        <translation>Nach rec&amp;hts drehen</translation>
    </message>
    <message>
        <source>Read a par&amp;t…</source>
        <translation>A&amp;usschnitt erkennen…</translation>
    </message>
    <message>
        <source>Show all of the paper</source>
        <translation>Das ganze Blatt zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the paper larger</source>
        <translation>Blatt größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show more of it</source>
        <translation>Mehr vom Blatt zeigen</translation>
    </message>
    <message>
        <source>Whole &amp;paper</source>
        <translation>Ganzes &amp;Blatt</translation>
    </message>
    <message>
        <source>Pull the pen on a string, so that small shaking leaves no trace</source>
        <translation>Den Stift an einer Schnur ziehen, damit leichtes Zittern keine Spuren hinterlässt</translation>
    </message>
    <message>
        <source>Ste&amp;ady the line</source>
        <translation>Linie sta&amp;bilisieren</translation>
    </message>
    <message>
        <source>Narrower pen</source>
        <translation>Schmalerer Stift</translation>
    </message>
    <message>
        <source>Take a narrower pen</source>
        <translation>Schmaleren Stift nehmen</translation>
    </message>
    <message>
        <source>Wider pen</source>
        <translation>Breiterer Stift</translation>
    </message>
    <message>
        <source>Take a wider pen</source>
        <translation>Breiteren Stift nehmen</translation>
    </message>
    <message>
        <source>&amp;Merge with the next</source>
        <translation>Mit der nächsten &amp;verbinden</translation>
    </message>
    <message>
        <source>Two pieces of the picture are one digit</source>
        <translation>Zwei Teile des Bildes sind eine Ziffer</translation>
    </message>
    <message>
        <source>Spl&amp;it in two</source>
        <translation>In &amp;zwei teilen</translation>
    </message>
    <message>
        <source>What is framed as one digit are two that touch</source>
        <translation>Was als eine Ziffer umrahmt ist, sind zwei, die sich berühren</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>What is framed is no digit</source>
        <translation>Das Umrahmte ist keine Ziffer</translation>
    </message>
</context>
<context>
    <name>DrawTab</name>
    <message>
        <source>There is no way to cut this in two.</source>
        <translation>Dies lässt sich nicht in zwei teilen.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD mit Momentum</translation>
    </message>
    <message>
        <source>the disk refuses</source>
        <translation>der Datenträger verweigert den Zugriff</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>The image</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>none at all</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>kind of labels</source>
        <translation>Labelform</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>schreibgeschütztes Dateisystem</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>A cluster needs Dask: run pip install &quot;digitpad[cluster]&quot;.</source>
        <translation>Ein Cluster braucht Dask: pip install &quot;digitpad[cluster]&quot; ausführen.</translation>
    </message>
    <message>
        <source>A digit of {name} is damaged.</source>
        <translation>Eine Ziffer von {name} ist beschädigt.</translation>
    </message>
    <message>
        <source>A label is a digit from 0 to 9, not {label}.</source>
        <translation>Ein Label ist eine Ziffer von 0 bis 9, nicht {label}.</translation>
    </message>
    <message>
        <source>A learning rate is a number above 0.</source>
        <translation>Eine Lernrate ist eine Zahl größer als 0.</translation>
    </message>
    <message>
        <source>A name has 1 to {most} letters.</source>
        <translation>Ein Name hat 1 bis {most} Zeichen.</translation>
    </message>
    <message numerus="yes">
        <source>A proof takes at least {count} digits: write some more.</source>
        <translation>
            <numerusform>Ein Nachweis braucht mindestens {count} Ziffer: Schreiben Sie noch einige.</numerusform>
            <numerusform>Ein Nachweis braucht mindestens {count} Ziffern: Schreiben Sie noch einige.</numerusform>
        </translation>
    </message>
    <message>
        <source>A stroke is a list of (x, y) positions: these are not numbers in pairs.</source>
        <translation>Ein Strich ist eine Liste von Positionen (x, y): dies sind keine Zahlenpaare.</translation>
    </message>
    <message>
        <source>A stroke is a list of finite (x, y) positions: was one stroke given where a list belongs?</source>
        <translation>Ein Strich ist eine Liste endlicher Positionen (x, y): wurde ein einzelner Strich statt einer Liste übergeben?</translation>
    </message>
    <message>
        <source>A subset and early stopping are whole numbers from 0 on; 0 turns them off.</source>
        <translation>Teilmenge und Early Stopping sind ganze Zahlen ab 0; 0 schaltet sie aus.</translation>
    </message>
    <message>
        <source>A worker has Digitpad {version}, this is {own}: install the same everywhere.</source>
        <translation>Ein Rechner hat Digitpad {version}, dieser {own}: Installieren Sie überall dieselbe Version.</translation>
    </message>
    <message>
        <source>An array of shape {shape} is not a picture: give (h, w), (h, w, 3) or (h, w, 4).</source>
        <translation>Ein Array der Form {shape} ist kein Bild: (h, w), (h, w, 3) oder (h, w, 4) übergeben.</translation>
    </message>
    <message>
        <source>An array of {dtype} is not a picture: give uint8, or floating point between 0 and 1.</source>
        <translation>Ein Array vom Typ {dtype} ist kein Bild: uint8 oder Gleitkommazahlen zwischen 0 und 1 übergeben.</translation>
    </message>
    <message>
        <source>At least one process has to learn.</source>
        <translation>Mindestens ein Prozess muss lernen.</translation>
    </message>
    <message>
        <source>Batch size and epochs must be at least 1.</source>
        <translation>Batchgröße und Epochen müssen mindestens 1 sein.</translation>
    </message>
    <message numerus="yes">
        <source>Batches of {count} are noisy: the loss scatters by {scatter:.0%} around {loss:.2f} and falls no more.</source>
        <translation>
            <numerusform>Batches mit {count} Bild sind verrauscht: Der Verlust streut um {scatter:.0%} um {loss:.2f} und sinkt nicht mehr.</numerusform>
            <numerusform>Batches mit {count} Bildern sind verrauscht: Der Verlust streut um {scatter:.0%} um {loss:.2f} und sinkt nicht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dense layers have 1 to {widest} units each, and there are {most_layers} at most.</source>
        <translation>Dense-Schichten haben je 1 bis {widest} Neuronen, und es sind höchstens {most_layers}.</translation>
    </message>
    <message>
        <source>Diverged: the loss rose from {first:.2f} to {peak:.3g} at step {step:,}.</source>
        <translation>Divergiert: Der Verlust stieg von {first:.2f} auf {peak:.3g} in Schritt {step:,}.</translation>
    </message>
    <message>
        <source>Early stopping looks at the validation loss: choose a validation split for it.</source>
        <translation>Early Stopping richtet sich nach dem Validierungsverlust: dafür einen Validierungsanteil wählen.</translation>
    </message>
    <message>
        <source>Gradients explode: their norm was {usual:.2g} at the beginning and {peak:.2g} at step {step:,}.</source>
        <translation>Gradienten explodieren: Ihre Norm stieg von {usual:.2g} am Anfang auf {peak:.2g} in Schritt {step:,}.</translation>
    </message>
    <message>
        <source>Gradients vanish: their norm is {last:.1e} in the last layer and {first:.1e} in {layer}.</source>
        <translation>Gradienten verschwinden: Ihre Norm ist {last:.1e} in der letzten Schicht und {first:.1e} in {layer}.</translation>
    </message>
    <message>
        <source>It beats each of the others.</source>
        <translation>Alle anderen sind nachweislich schlechter.</translation>
    </message>
    <message numerus="yes">
        <source>It would not help: {after} of {count} would still be wrong or not sure. Look for wrong labels, or write another round.</source>
        <translation>
            <numerusform>Das würde nicht helfen: {after} von {count} wären weiter falsch oder unsicher. Suchen Sie falsche Labels oder schreiben Sie noch eine Runde.</numerusform>
            <numerusform>Das würde nicht helfen: {after} von {count} wären weiter falsch oder unsicher. Suchen Sie falsche Labels oder schreiben Sie noch eine Runde.</numerusform>
        </translation>
    </message>
    <message>
        <source>It would read other people&apos;s digits worse, or take more for a digit that is none. Look for wrong labels, or write another round.</source>
        <translation>Die Ziffern anderer würden schlechter erkannt, oder mehr würde fälschlich für eine Ziffer gehalten. Suchen Sie falsche Labels oder schreiben Sie noch eine Runde.</translation>
    </message>
    <message numerus="yes">
        <source>It would read your digits worse: {after} of {count} would be wrong or not sure, now {before} are. Look for wrong labels, or write another round.</source>
        <translation>
            <numerusform>Ihre Ziffern würden schlechter erkannt: {after} von {count} wären falsch oder unsicher, jetzt sind es {before}. Suchen Sie falsche Labels oder schreiben Sie noch eine Runde.</numerusform>
            <numerusform>Ihre Ziffern würden schlechter erkannt: {after} von {count} wären falsch oder unsicher, jetzt sind es {before}. Suchen Sie falsche Labels oder schreiben Sie noch eine Runde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Learning rates are numbers such as 0.001, 0.01, or a grid such as 1e-4:1e-1:4.</source>
        <translation>Lernraten sind Zahlen, mehrere durch Semikolon getrennt: 0,001; 0,01, oder ein Raster wie 1e-4:1e-1:4.</translation>
    </message>
    <message>
        <source>MNIST cannot be kept in the folder for temporary files while it is fetched: {reason}.</source>
        <translation>MNIST kann beim Herunterladen nicht im Ordner für temporäre Dateien abgelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>MNIST could not be fetched: connect to the network, or name a file you have (mnist.npz, IDX).</source>
        <translation>MNIST konnte nicht heruntergeladen werden: Netzwerkverbindung herstellen oder eine vorhandene Datei angeben (mnist.npz, IDX).</translation>
    </message>
    <message>
        <source>MNIST is not on this computer: download it, open a file, or choose optdigits.</source>
        <translation>MNIST ist nicht auf diesem Rechner: herunterladen, eine Datei öffnen oder optdigits wählen.</translation>
    </message>
    <message>
        <source>MNIST is not on this computer: run `digitpad download`, or name a file (mnist.npz or IDX).</source>
        <translation>MNIST ist nicht auf diesem Rechner: `digitpad download` ausführen oder eine Datei angeben (mnist.npz oder IDX).</translation>
    </message>
    <message>
        <source>Name at least one layer: 128, say.</source>
        <translation>Mindestens eine Schicht angeben, etwa 128.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}: is it running?</source>
        <translation>Unter {address} antwortet kein Dask-Scheduler: Läuft er?</translation>
    </message>
    <message>
        <source>No model has learned the hand of {name}: teach it first.</source>
        <translation>Kein Modell hat die Handschrift von {name} gelernt: Lernen Sie sie zuerst an.</translation>
    </message>
    <message>
        <source>No picture was held out by all of these runs: choose the test pictures.</source>
        <translation>Kein Bild wurde von allen diesen Durchläufen zurückgehalten: die Testbilder wählen.</translation>
    </message>
    <message>
        <source>None of the others is shown to be worse.</source>
        <translation>Keiner der anderen ist nachweislich schlechter.</translation>
    </message>
    <message>
        <source>None of these runs has kept its path: train them again with “Keep the path”.</source>
        <translation>Keiner dieser Durchläufe hat seinen Pfad aufgezeichnet: mit „Pfad aufzeichnen“ neu trainieren.</translation>
    </message>
    <message>
        <source>Not shown to be worse: {others}.</source>
        <translation>Nicht nachweislich schlechter: {others}.</translation>
    </message>
    <message>
        <source>Not yet converged: the loss fell by {fall:.0%} in the last epoch, to {last:.3f}.</source>
        <translation>Noch nicht konvergiert: Der Verlust sank in der letzten Epoche um {fall:.0%} auf {last:.3f}.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet: there is no drawing to save.</source>
        <translation>Noch nichts gezeichnet: es gibt keine Zeichnung zum Speichern.</translation>
    </message>
    <message>
        <source>Nothing is written here: draw a digit or open a picture of one.</source>
        <translation>Hier ist nichts geschrieben: eine Ziffer zeichnen oder ein Bild davon öffnen.</translation>
    </message>
    <message>
        <source>Of several settings, the first quarter of the seeds has chosen one; the other seeds compare.</source>
        <translation>Aus mehreren Einstellungen hat das erste Viertel der Seeds eine ausgewählt; verglichen wird mit den übrigen Seeds.</translation>
    </message>
    <message>
        <source>On {computer}: {sentence}</source>
        <translation>Auf {computer}: {sentence}</translation>
    </message>
    <message>
        <source>Overfitting: the validation loss was {best:.3f} after epoch {epoch} and is {last:.3f} now.</source>
        <translation>Überanpassung: Der Validierungsverlust war nach Epoche {epoch} {best:.3f} und ist jetzt {last:.3f}.</translation>
    </message>
    <message>
        <source>Paths are kept of networks up to {most:,} parameters: choose a smaller one, or do not keep it.</source>
        <translation>Pfade werden bei Netzen bis {most:,} Parameter aufgezeichnet: ein kleineres wählen oder den Pfad nicht aufzeichnen.</translation>
    </message>
    <message>
        <source>Paths of different networks or data sets do not share a plane: choose runs that have both in common.</source>
        <translation>Pfade verschiedener Netze oder Datensätze liegen nicht in einer Ebene: Durchläufe wählen, die beides gemeinsam haben.</translation>
    </message>
    <message>
        <source>Pictures of no digit have no integer as their label: choose one-hot labels for them.</source>
        <translation>Bilder ohne Ziffer haben keine Ganzzahl als Label: für sie One-Hot-Labels wählen.</translation>
    </message>
    <message>
        <source>Runs cannot be trained {way}: choose one of {choices}.</source>
        <translation>Durchläufe können nicht auf die Art {way} trainiert werden: Wählen Sie eine von {choices}.</translation>
    </message>
    <message>
        <source>Strokes are a list of lists of (x, y) positions: this is something else.</source>
        <translation>Striche sind eine Liste von Listen von Positionen (x, y): dies ist etwas anderes.</translation>
    </message>
    <message>
        <source>Suggested learning rate: {rate:.2g}. The loss is lowest at {lowest:.2g}, and rises beyond.</source>
        <translation>Vorgeschlagene Lernrate: {rate:.2g}. Der Verlust ist bei {lowest:.2g} am kleinsten und steigt darüber.</translation>
    </message>
    <message numerus="yes">
        <source>Teaching takes at least {count} digits: write some more.</source>
        <translation>
            <numerusform>Zum Anlernen braucht es mindestens {count} Ziffer: Schreiben Sie noch einige.</numerusform>
            <numerusform>Zum Anlernen braucht es mindestens {count} Ziffern: Schreiben Sie noch einige.</numerusform>
        </translation>
    </message>
    <message>
        <source>The checkpoint of {name} is of another network: train it again.</source>
        <translation>Der Checkpoint von „{name}“ gehört zu einem anderen Netz: neu trainieren.</translation>
    </message>
    <message>
        <source>The checkpoint of {run} is damaged: train it again.</source>
        <translation>Der Checkpoint von „{run}“ ist beschädigt: neu trainieren.</translation>
    </message>
    <message>
        <source>The cluster at {address} has no workers: start some.</source>
        <translation>Der Cluster unter {address} hat keine Worker: Starten Sie welche.</translation>
    </message>
    <message>
        <source>The cluster&apos;s scheduler at {address} does not answer any more. Runs can go on from their last epochs.</source>
        <translation>Der Scheduler des Clusters unter {address} antwortet nicht mehr. Durchläufe können ab ihrer letzten Epoche fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The download was stopped; nothing was kept.</source>
        <translation>Der Download wurde gestoppt; nichts wurde behalten.</translation>
    </message>
    <message>
        <source>The dropout of {network} is fixed: sweep it for dense layers.</source>
        <translation>Der Dropout von {network} steht fest: zum Variieren eigene Dense-Schichten wählen.</translation>
    </message>
    <message>
        <source>The layers are whole numbers with commas between: 300, 100.</source>
        <translation>Die Schichten sind ganze Zahlen, durch Kommas getrennt: 300, 100.</translation>
    </message>
    <message>
        <source>The learning rate is too high: the loss is thrown about by {scatter:.0%} around {loss:.2f} and falls no more.</source>
        <translation>Die Lernrate ist zu hoch: Der Verlust schwankt um {scatter:.0%} um {loss:.2f} und sinkt nicht mehr.</translation>
    </message>
    <message>
        <source>The learning rate is too high: the loss leaped from {first:.2f} to {peak:.3g} at step {step:,}.</source>
        <translation>Die Lernrate ist zu hoch: Der Verlust sprang von {first:.2f} auf {peak:.3g} in Schritt {step:,}.</translation>
    </message>
    <message>
        <source>The learning rate is too low: the loss fell evenly, but only from {first:.2f} to {last:.2f}.</source>
        <translation>Die Lernrate ist zu niedrig: Der Verlust sank gleichmäßig, aber nur von {first:.2f} auf {last:.2f}.</translation>
    </message>
    <message>
        <source>The learning rate must be above 0 and the weight decay not below it.</source>
        <translation>Die Lernrate muss größer als 0 sein und der Weight Decay mindestens 0.</translation>
    </message>
    <message>
        <source>The loss did not fall at any learning rate.</source>
        <translation>Der Verlust sank bei keiner Lernrate.</translation>
    </message>
    <message>
        <source>The loss stood at {middle:.2f} until the learning rate had fallen, then fell to {last:.2f}: begin lower.</source>
        <translation>Der Verlust blieb bei {middle:.2f}, bis die Lernrate gesunken war, und sank dann auf {last:.2f}: niedriger beginnen.</translation>
    </message>
    <message>
        <source>The model {name} cannot be read: {reason}.</source>
        <translation>Das Modell {name} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The model {name} is no longer there: the bundled model reads now.</source>
        <translation>Das Modell {name} ist nicht mehr da: Jetzt liest das Standardmodell.</translation>
    </message>
    <message>
        <source>The model {name} is not there: was it moved or renamed?</source>
        <translation>Das Modell {name} ist nicht da: wurde es verschoben oder umbenannt?</translation>
    </message>
    <message>
        <source>The network of {name} cannot be read: {reason}.</source>
        <translation>Das Netz von „{name}“ kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The note on {name} cannot be kept: its folder cannot be written.</source>
        <translation>Die Notiz zu „{name}“ kann nicht gespeichert werden: der Ordner ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>The processes that train were ended from outside. Runs can go on from their last epochs.</source>
        <translation>Die trainierenden Prozesse wurden von außen beendet. Durchläufe können ab ihrer letzten Epoche fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The run {name} has failed, because {path} cannot be written: {reason}.</source>
        <translation>Der Lauf {name} ist fehlgeschlagen, weil {path} nicht geschrieben werden kann: {reason}.</translation>
    </message>
    <message>
        <source>The run {name} is being trained by another Digitpad.</source>
        <translation>Der Durchlauf „{name}“ wird gerade von einem anderen Digitpad trainiert.</translation>
    </message>
    <message>
        <source>The run {name} is being trained: stop it before you delete it.</source>
        <translation>Der Durchlauf „{name}“ wird gerade trainiert: vor dem Löschen stoppen.</translation>
    </message>
    <message>
        <source>The run {name} is damaged: delete its folder, or restore it.</source>
        <translation>Der Durchlauf „{name}“ ist beschädigt: seinen Ordner löschen oder wiederherstellen.</translation>
    </message>
    <message>
        <source>The run {name} is not there: was it deleted or moved?</source>
        <translation>Der Durchlauf „{name}“ ist nicht da: wurde er gelöscht oder verschoben?</translation>
    </message>
    <message>
        <source>The score cannot be kept: {reason}.</source>
        <translation>Das Ergebnis kann nicht aufgehoben werden: {reason}.</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 on.</source>
        <translation>Der Seed muss eine ganze Zahl ab 0 sein.</translation>
    </message>
    <message>
        <source>The share of pictures of no digit goes from 0 up to, not including, 1.</source>
        <translation>Der Anteil der Bilder ohne Ziffer reicht von 0 bis unter 1.</translation>
    </message>
    <message>
        <source>The validation split is a share from 0 up to, not including, 1.</source>
        <translation>Der Validierungsanteil reicht von 0 bis unter 1.</translation>
    </message>
    <message>
        <source>The validation split leaves nothing to learn from: make it smaller.</source>
        <translation>Der Validierungsanteil lässt nichts zum Lernen übrig: verkleinern.</translation>
    </message>
    <message>
        <source>The weights hardly move: a step is {ratio:.1e} of their length.</source>
        <translation>Die Gewichte bewegen sich kaum: Ein Schritt beträgt {ratio:.1e} ihrer Länge.</translation>
    </message>
    <message>
        <source>The weights hardly move: the loss was {first:.3f} and is {last:.3f}.</source>
        <translation>Die Gewichte bewegen sich kaum: Der Verlust war {first:.3f} und ist {last:.3f}.</translation>
    </message>
    <message>
        <source>There are no digits of {name} on this computer.</source>
        <translation>Auf diesem Rechner gibt es keine Ziffern von {name}.</translation>
    </message>
    <message>
        <source>There are no digits to export.</source>
        <translation>Es gibt keine Ziffern zum Exportieren.</translation>
    </message>
    <message>
        <source>There are no runs to report on: choose some.</source>
        <translation>Für den Bericht gibt es keine Durchläufe: welche auswählen.</translation>
    </message>
    <message numerus="yes">
        <source>There are {count} learning rates; {most} are the most for one optimizer.</source>
        <translation>
            <numerusform>Es ist {count} Lernrate; höchstens {most} sind je Optimierer möglich.</numerusform>
            <numerusform>Es sind {count} Lernraten; höchstens {most} sind je Optimierer möglich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are {count} values of {name}; {most} are the most.</source>
        <translation>
            <numerusform>{name}: {count} Wert; höchstens {most} sind möglich.</numerusform>
            <numerusform>{name}: {count} Werte; höchstens {most} sind möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a hand {name} already: choose another name.</source>
        <translation>Die Handschrift {name} gibt es schon: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no hand {name}.</source>
        <translation>Die Handschrift {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no landscape of these runs yet: compute it on the Landscape page.</source>
        <translation>Von diesen Durchläufen gibt es noch keine Landschaft: auf der Seite „Landschaft“ berechnen.</translation>
    </message>
    <message>
        <source>There is no network {name}: choose one of {choices}, or name up to {most_layers} dense layers of 1 to {widest} units, as in dense-300-100-tanh-dropout0.1.</source>
        <translation>Das Netz „{name}“ gibt es nicht: zur Wahl stehen {choices}, oder bis zu {most_layers} Dense-Schichten mit 1 bis {widest} Neuronen angeben, wie in dense-300-100-tanh-dropout0.1.</translation>
    </message>
    <message>
        <source>There is no run {name}: name its folder, or a folder of runs.</source>
        <translation>Den Durchlauf „{name}“ gibt es nicht: seinen Ordner oder einen mit Durchläufen angeben.</translation>
    </message>
    <message>
        <source>There is no screen to open a window on: use `digitpad read PICTURE` here.</source>
        <translation>Kein Bildschirm für ein Fenster vorhanden: hier `digitpad read PICTURE` benutzen.</translation>
    </message>
    <message>
        <source>There is no {kind} {name}: choose one of {choices}.</source>
        <translation>{kind} „{name}“ gibt es nicht: zur Wahl stehen {choices}.</translation>
    </message>
    <message>
        <source>These are different networks: their weights have no mean.</source>
        <translation>Das sind verschiedene Netze: Ihre Gewichte haben keinen Mittelwert.</translation>
    </message>
    <message numerus="yes">
        <source>These are {count} runs; {most} are the most at once.</source>
        <translation>
            <numerusform>Das ist {count} Durchlauf; höchstens {most} sind auf einmal möglich.</numerusform>
            <numerusform>Das sind {count} Durchläufe; höchstens {most} sind auf einmal möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>These runs have not moved: there is no landscape to be seen.</source>
        <translation>Diese Durchläufe haben sich nicht bewegt: Es ist keine Landschaft zu sehen.</translation>
    </message>
    <message>
        <source>These settings hold values of the wrong kind.</source>
        <translation>Diese Einstellungen enthalten Werte der falschen Art.</translation>
    </message>
    <message>
        <source>This model held no pictures out: choose a run that did, or the test pictures.</source>
        <translation>Dieses Modell hat keine Bilder zurückgehalten: einen Durchlauf wählen, der es tat, oder die Testbilder.</translation>
    </message>
    <message>
        <source>This part is too small to be read: choose a larger one.</source>
        <translation>Dieser Ausschnitt ist zu klein zum Erkennen: einen größeren wählen.</translation>
    </message>
    <message>
        <source>Tick at least one optimizer.</source>
        <translation>Mindestens einen Optimierer ankreuzen.</translation>
    </message>
    <message>
        <source>Tick at least one schedule.</source>
        <translation>Mindestens einen Lernratenplan ankreuzen.</translation>
    </message>
    <message>
        <source>Too little to learn from: {training:.1%} right of {pictures:,} learned pictures, {validation:.1%} of new ones.</source>
        <translation>Zu wenig Lernstoff: {training:.1%} von {pictures:,} gelernten Bildern richtig, {validation:.1%} bei neuen.</translation>
    </message>
    <message>
        <source>Units have died: {share:.0%} of {layer} give the same for every picture, {before:.0%} at the beginning.</source>
        <translation>Neuronen sind abgestorben: {share:.0%} von {layer} liefern für jedes Bild dasselbe, am Anfang {before:.0%}.</translation>
    </message>
    <message>
        <source>Validation loss {validation:.3f} is below training loss {training:.3f}, since dropout acts in training alone.</source>
        <translation>Der Validierungsverlust {validation:.3f} liegt unter dem Trainingsverlust {training:.3f}, da Dropout nur im Training wirkt.</translation>
    </message>
    <message>
        <source>Validation loss {validation:.3f} is below training loss {training:.3f}, since learned pictures are deformed.</source>
        <translation>Der Validierungsverlust {validation:.3f} liegt unter dem Trainingsverlust {training:.3f}, da gelernte Bilder verformt sind.</translation>
    </message>
    <message>
        <source>Validation loss {validation:.3f} is below training loss {training:.3f}, which is a mean over the whole epoch.</source>
        <translation>Der Validierungsverlust {validation:.3f} liegt unter dem Trainingsverlust {training:.3f}, einem Mittel über die ganze Epoche.</translation>
    </message>
    <message numerus="yes">
        <source>Workers died {count} times in a row: is there enough memory?</source>
        <translation>
            <numerusform>{count}-mal hintereinander brach ein Worker ab: Ist genug Speicher da?</numerusform>
            <numerusform>{count}-mal hintereinander brach ein Worker ab: Ist genug Speicher da?</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the address of the cluster&apos;s scheduler as tcp://HOST:PORT.</source>
        <translation>Schreiben Sie die Adresse des Cluster-Schedulers als tcp://HOST:PORT.</translation>
    </message>
    <message>
        <source>Wrong answers are given as sure ones: each costs {nats:.1f} nats, and {errors:.0%} are wrong.</source>
        <translation>Falsche Antworten werden als sicher ausgegeben: Jede kostet {nats:.1f} Nats, und {errors:.0%} sind falsch.</translation>
    </message>
    <message>
        <source>Your digits are being written by another program: try again.</source>
        <translation>Ihre Ziffern werden gerade von einem anderen Programm geschrieben: Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Your digits cannot be written: {reason}.</source>
        <translation>Ihre Ziffern können nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s digits hold an empty picture: install scikit-learn again.</source>
        <translation>Die Ziffern von scikit-learn enthalten ein leeres Bild: scikit-learn neu installieren.</translation>
    </message>
    <message>
        <source>{best} has the highest test accuracy of {all}.</source>
        <translation>{best} hat von {all} die höchste Testgenauigkeit.</translation>
    </message>
    <message>
        <source>{best} has the highest validation accuracy of {all}.</source>
        <translation>{best} hat von {all} die höchste Validierungsgenauigkeit.</translation>
    </message>
    <message>
        <source>{best} has the lowest validation loss of {all}.</source>
        <translation>{best} hat von {all} den niedrigsten Validierungsverlust.</translation>
    </message>
    <message numerus="yes">
        <source>{better}’s test accuracy is {size:.{decimals}f} points higher than {worse}’s (95 %: {low:.{decimals}f} to {high:.{decimals}f}, {count} pairs).</source>
        <translation>
            <numerusform>Die Testgenauigkeit von {better} ist um {size:.{decimals}f} Prozentpunkte höher als die von {worse} (95 %: {low:.{decimals}f} bis {high:.{decimals}f}, {count} Paar).</numerusform>
            <numerusform>Die Testgenauigkeit von {better} ist um {size:.{decimals}f} Prozentpunkte höher als die von {worse} (95 %: {low:.{decimals}f} bis {high:.{decimals}f}, {count} Paare).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{better}’s validation accuracy is {size:.{decimals}f} points higher than {worse}’s (95 %: {low:.{decimals}f} to {high:.{decimals}f}, {count} pairs).</source>
        <translation>
            <numerusform>Die Validierungsgenauigkeit von {better} ist um {size:.{decimals}f} Prozentpunkte höher als die von {worse} (95 %: {low:.{decimals}f} bis {high:.{decimals}f}, {count} Paar).</numerusform>
            <numerusform>Die Validierungsgenauigkeit von {better} ist um {size:.{decimals}f} Prozentpunkte höher als die von {worse} (95 %: {low:.{decimals}f} bis {high:.{decimals}f}, {count} Paare).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{better}’s validation loss is {size:.{decimals}f} lower than {worse}’s (95 %: {low:.{decimals}f} to {high:.{decimals}f}, {count} pairs).</source>
        <translation>
            <numerusform>Der Validierungsverlust von {better} ist um {size:.{decimals}f} niedriger als der von {worse} (95 %: {low:.{decimals}f} bis {high:.{decimals}f}, {count} Paar).</numerusform>
            <numerusform>Der Validierungsverlust von {better} ist um {size:.{decimals}f} niedriger als der von {worse} (95 %: {low:.{decimals}f} bis {high:.{decimals}f}, {count} Paare).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs are too few to show a difference between {better} and {worse}: it takes {least} at least.</source>
        <translation>
            <numerusform>{count} Paar reicht nicht, um einen Unterschied zwischen {better} und {worse} zu zeigen: mindestens {least} sind nötig.</numerusform>
            <numerusform>{count} Paare reichen nicht, um einen Unterschied zwischen {better} und {worse} zu zeigen: mindestens {least} sind nötig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs do not show a difference between {better} and {worse}; about {needed} would be needed.</source>
        <translation>
            <numerusform>{count} Paar zeigt keinen Unterschied zwischen {better} und {worse}; etwa {needed} wären nötig.</numerusform>
            <numerusform>{count} Paare zeigen keinen Unterschied zwischen {better} und {worse}; etwa {needed} wären nötig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs do not show a difference between {better} and {worse}; more than 1,000 would be needed.</source>
        <translation>
            <numerusform>{count} Paar zeigt keinen Unterschied zwischen {better} und {worse}; mehr als 1.000 wären nötig.</numerusform>
            <numerusform>{count} Paare zeigen keinen Unterschied zwischen {better} und {worse}; mehr als 1.000 wären nötig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs show no difference at all between {better} and {worse}.</source>
        <translation>
            <numerusform>{count} Paar zeigt überhaupt keinen Unterschied zwischen {better} und {worse}.</numerusform>
            <numerusform>{count} Paare zeigen überhaupt keinen Unterschied zwischen {better} und {worse}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{folder} cannot be written: {reason}.</source>
        <translation>{folder} kann nicht beschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{folder} is not the folder of a lab that can be taken up again.</source>
        <translation>{folder} ist nicht der Ordner eines Labors, das fortgesetzt werden kann.</translation>
    </message>
    <message>
        <source>{goal} cannot be written: {reason}.</source>
        <translation>{goal} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{missing} is missing in {name}: the four IDX files belong together.</source>
        <translation>{missing} fehlt in {name}: die vier IDX-Dateien gehören zusammen.</translation>
    </message>
    <message>
        <source>{name} answers with values that are not numbers: its training has failed; choose another.</source>
        <translation>{name} antwortet mit Werten, die keine Zahlen sind: das Training ist misslungen; ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>{name} cannot be computed: choose another model.</source>
        <translation>{name} lässt sich nicht berechnen: ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>{name} cannot be read from its disk: copy it elsewhere and try again.</source>
        <translation>{name} kann nicht vom Datenträger gelesen werden: an einen anderen Ort kopieren und erneut versuchen.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be renamed: its folder cannot be written.</source>
        <translation>{name} kann nicht umbenannt werden: der Ordner ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>{name} cannot be tried in the folder for temporary files: {reason}.</source>
        <translation>{name} kann im Ordner für temporäre Dateien nicht ausprobiert werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} does not end in a dense layer and a softmax: it cannot be taught.</source>
        <translation>{name} endet nicht in einer dichten Schicht mit Softmax und kann daher nichts dazulernen.</translation>
    </message>
    <message>
        <source>{name} does not take and give float32 numbers: export it without quantised inputs.</source>
        <translation>{name} nutzt an Ein- und Ausgang keine float32-Zahlen: ohne quantisierte Eingaben exportieren.</translation>
    </message>
    <message>
        <source>{name} does not take one 28×28 bitmap: choose a model for MNIST.</source>
        <translation>{name} nimmt keine einzelne 28×28-Bitmap an: ein Modell für MNIST wählen.</translation>
    </message>
    <message>
        <source>{name} does not take one 28×28 bitmap: choose a model made for MNIST&apos;s digits.</source>
        <translation>{name} nimmt keine einzelne 28×28-Bitmap an: ein Modell für die Ziffern von MNIST wählen.</translation>
    </message>
    <message>
        <source>{name} does not tell ten digits apart: choose a model made for MNIST&apos;s digits.</source>
        <translation>{name} unterscheidet keine zehn Ziffern: ein Modell für die Ziffern von MNIST wählen.</translation>
    </message>
    <message>
        <source>{name} gives no probabilities: add a softmax layer at its end.</source>
        <translation>{name} liefert keine Wahrscheinlichkeiten: am Ende eine Softmax-Schicht anfügen.</translation>
    </message>
    <message>
        <source>{name} gives ten values that are not probabilities: end it with a softmax layer.</source>
        <translation>{name} liefert zehn Werte, die keine Wahrscheinlichkeiten sind: mit einer Softmax-Schicht abschließen.</translation>
    </message>
    <message numerus="yes">
        <source>{name} gives {count} values, not ten: choose a model for MNIST.</source>
        <translation>
            <numerusform>{name} liefert {count} Wert statt zehn: ein Modell für MNIST wählen.</numerusform>
            <numerusform>{name} liefert {count} Werte statt zehn: ein Modell für MNIST wählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has layers that LiteRT cannot compute: choose another.</source>
        <translation>{name} hat Schichten, die LiteRT nicht berechnen kann: Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{name} has more than {millions} million pixels: make it smaller and try again.</source>
        <translation>{name} hat mehr als {millions} Millionen Pixel: verkleinern und erneut versuchen.</translation>
    </message>
    <message>
        <source>{name} has no model yet: it ended before its first epoch did.</source>
        <translation>„{name}“ hat noch kein Modell: der Durchlauf endete vor Ablauf der ersten Epoche.</translation>
    </message>
    <message>
        <source>{name} holds code of its own (a Lambda layer) and is not opened.</source>
        <translation>{name} enthält eigenen Code (eine Lambda-Schicht) und wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>{name} holds more than {megabytes} MB, which no model for digits needs: choose another one.</source>
        <translation>{name} enthält mehr als {megabytes} MB, die kein Modell für Ziffern braucht: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>{name} holds no digits.</source>
        <translation>{name} enthält keine Ziffern.</translation>
    </message>
    <message numerus="yes">
        <source>{name} holds {count} digits: at most {most} can be kept.</source>
        <translation>
            <numerusform>{name} enthält {count} Ziffer: Höchstens {most} können behalten werden.</numerusform>
            <numerusform>{name} enthält {count} Ziffern: Höchstens {most} können behalten werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is a folder: choose a picture file in it.</source>
        <translation>{name} ist ein Ordner: eine Bilddatei darin wählen.</translation>
    </message>
    <message>
        <source>{name} is damaged or cut off and cannot be decoded: save it again.</source>
        <translation>{name} ist beschädigt oder abgeschnitten und kann nicht dekodiert werden: neu speichern.</translation>
    </message>
    <message>
        <source>{name} is damaged or not a Keras model: choose another file.</source>
        <translation>{name} ist beschädigt oder kein Keras-Modell: eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{name} is damaged or not a LiteRT model: choose another file.</source>
        <translation>{name} ist beschädigt oder kein LiteRT-Modell: eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{name} is damaged or not an IDX file: fetch it again.</source>
        <translation>{name} ist beschädigt oder keine IDX-Datei: neu herunterladen.</translation>
    </message>
    <message>
        <source>{name} is damaged: fetch it again.</source>
        <translation>{name} ist beschädigt: neu herunterladen.</translation>
    </message>
    <message>
        <source>{name} is empty: choose another file.</source>
        <translation>{name} ist leer: eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{name} is missing or damaged: install Digitpad again.</source>
        <translation>{name} fehlt oder ist beschädigt: Installieren Sie Digitpad neu.</translation>
    </message>
    <message>
        <source>{name} is missing or not a file of pen strokes: name another one.</source>
        <translation>{name} fehlt oder ist keine Datei mit Stiftstrichen: eine andere angeben.</translation>
    </message>
    <message>
        <source>{name} is missing or not a file of scans: name another one.</source>
        <translation>{name} fehlt oder ist keine Datei mit Scans: Geben Sie eine andere an.</translation>
    </message>
    <message>
        <source>{name} is not a file of digits with labels.</source>
        <translation>{name} ist keine Datei mit Ziffern und Labels.</translation>
    </message>
    <message>
        <source>{name} is not a file: choose a model file.</source>
        <translation>{name} ist keine Datei: Wählen Sie eine Modelldatei.</translation>
    </message>
    <message>
        <source>{name} is not a file: choose a picture file.</source>
        <translation>{name} ist keine Datei: eine Bilddatei wählen.</translation>
    </message>
    <message>
        <source>{name} is not a model file: its name must end in {keras}, {hdf5} or {litert}.</source>
        <translation>{name} ist keine Modelldatei: Der Name muss auf {keras}, {hdf5} oder {litert} enden.</translation>
    </message>
    <message>
        <source>{name} is not a network {network}: choose the network that its weights are from.</source>
        <translation>{name} ist kein Netz {network}: Wählen Sie das Netz, von dem die Gewichte stammen.</translation>
    </message>
    <message>
        <source>{name} is not a picture: PNG, JPEG, BMP, GIF, WebP and TIFF pictures can be read.</source>
        <translation>{name} ist kein Bild: lesbar sind PNG, JPEG, BMP, GIF, WebP und TIFF.</translation>
    </message>
    <message>
        <source>{name} is not there any more: choose other data.</source>
        <translation>{name} ist nicht mehr da: andere Daten wählen.</translation>
    </message>
    <message>
        <source>{name} is not there: name mnist.npz or one of the four IDX files.</source>
        <translation>{name} ist nicht da: mnist.npz oder eine der vier IDX-Dateien angeben.</translation>
    </message>
    <message>
        <source>{name} is not there: was it moved or renamed?</source>
        <translation>{name} ist nicht da: wurde die Datei verschoben oder umbenannt?</translation>
    </message>
    <message>
        <source>{name} lacks {missing}: it is not laid out as mnist.npz is.</source>
        <translation>In {name} fehlt {missing}: der Aufbau entspricht nicht mnist.npz.</translation>
    </message>
    <message>
        <source>{name} makes what reads it fail: choose another model.</source>
        <translation>{name} bringt das lesende Programm zum Absturz: Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{name} may not be read: ask for permission to open it.</source>
        <translation>{name} darf nicht gelesen werden: eine Leseberechtigung besorgen.</translation>
    </message>
    <message>
        <source>{name} must be a whole number.</source>
        <translation>{name}: ganze Zahlen angeben, mehrere durch Semikolon getrennt.</translation>
    </message>
    <message>
        <source>{name} must be between {low:g} and {high:g}.</source>
        <translation>{name} muss zwischen {low:g} und {high:g} liegen.</translation>
    </message>
    <message>
        <source>{name} must end in .npz or .jsonl.</source>
        <translation>{name} muss auf .npz oder .jsonl enden.</translation>
    </message>
    <message>
        <source>{name} must end in .npz: that is how data sets are written.</source>
        <translation>{name} muss auf .npz enden: so werden Datensätze gespeichert.</translation>
    </message>
    <message>
        <source>{name} must end in .png or .svg: those are the formats of drawings.</source>
        <translation>{name} muss auf .png oder .svg enden: das sind die Formate für Zeichnungen.</translation>
    </message>
    <message>
        <source>{name} must end in .png or .svg: those are the formats of plots.</source>
        <translation>{name} muss auf .png oder .svg enden: das sind die Formate für Diagramme.</translation>
    </message>
    <message>
        <source>{name} must end in .png, .svg or .csv: landscapes are written so.</source>
        <translation>{name} muss auf .png, .svg oder .csv enden: so werden Landschaften gespeichert.</translation>
    </message>
    <message>
        <source>{name} must end in .png, .txt, .csv or .json: those are the formats of readings.</source>
        <translation>{name} muss auf .png, .txt, .csv oder .json enden: das sind die Formate für Ergebnisse.</translation>
    </message>
    <message>
        <source>{name} must end in .png: that is the format of bitmaps.</source>
        <translation>{name} muss auf .png enden: das ist das Format für Bitmaps.</translation>
    </message>
    <message>
        <source>{name} must end in .txt, .csv or .json: those are the formats of readings.</source>
        <translation>{name} muss auf .txt, .csv oder .json enden: das sind die Formate für Ergebnisse.</translation>
    </message>
    <message>
        <source>{name} must end in {suffix}: that is the format it is saved in.</source>
        <translation>{name} muss auf {suffix} enden: in diesem Format wird gespeichert.</translation>
    </message>
    <message>
        <source>{name} needs layers that are not Keras&apos; own, whose code is not in the file: choose another one.</source>
        <translation>{name} braucht Schichten, die nicht zu Keras gehören und deren Code nicht in der Datei steht: ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>{name} takes a number, several with commas between, or a grid such as {example}.</source>
        <translation>{name}: eine Zahl, mehrere durch Semikolon getrennte oder ein Raster wie {example} angeben.</translation>
    </message>
    <message numerus="yes">
        <source>{name} takes longer than {count} seconds to open: choose another model.</source>
        <translation>
            <numerusform>Das Öffnen von {name} dauert länger als {count} Sekunde: Wählen Sie ein anderes Modell.</numerusform>
            <numerusform>Das Öffnen von {name} dauert länger als {count} Sekunden: Wählen Sie ein anderes Modell.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} takes too long to decode: save it again in another format.</source>
        <translation>Das Dekodieren von {name} dauert zu lange: Speichern Sie es noch einmal in einem anderen Format.</translation>
    </message>
    <message>
        <source>{name}: labels in y_{part} are not whole numbers from 0 to 9.</source>
        <translation>{name}: Labels in y_{part} sind keine ganzen Zahlen von 0 bis 9.</translation>
    </message>
    <message>
        <source>{name}: write a number; 0 means {zero}.</source>
        <translation>{name}: eine Zahl angeben; 0 bedeutet {zero}.</translation>
    </message>
    <message>
        <source>{name}: x_{part} is {dtype} of {shape}, not uint8 of (n, 28, 28).</source>
        <translation>{name}: x_{part} ist {dtype} der Form {shape}, nicht uint8 der Form (n, 28, 28).</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {count} pictures in x_{part} but labels of shape {shape}.</source>
        <translation>
            <numerusform>{name}: {count} Bild in x_{part}, aber Labels der Form {shape}.</numerusform>
            <numerusform>{name}: {count} Bilder in x_{part}, aber Labels der Form {shape}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{parameter} of {title} must be between {low:g} and {high:g}.</source>
        <translation>{parameter} von {title} muss zwischen {low:g} und {high:g} liegen.</translation>
    </message>
    <message>
        <source>{part} is not an index: write 17, or 0-99, 500.</source>
        <translation>{part} ist kein Index: 17 oder 0-99, 500 schreiben.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted: {reason}.</source>
        <translation>{path} kann nicht gelöscht werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be made: {reason}.</source>
        <translation>{path} kann nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{title} diverged in {diverged} of {all} runs, which have no figure.</source>
        <translation>{title} ist in {diverged} von {all} Durchläufen divergiert, für die es keinen Wert gibt.</translation>
    </message>
    <message>
        <source>{title} has no parameter {parameter}; it has {choice}.</source>
        <translation>{title} hat keinen Parameter {parameter}; vorhanden: {choice}.</translation>
    </message>
    <message>
        <source>{title}: {error}</source>
        <translation>{title}: {error}</translation>
    </message>
</context>
<context>
    <name>ExecutionBox</name>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Nacheinander</translation>
    </message>
    <message>
        <source>In processes</source>
        <translation>In Prozessen</translation>
    </message>
    <message>
        <source>On a cluster</source>
        <translation>Auf einem Cluster</translation>
    </message>
    <message>
        <source>Side by side, runs take turns every few batches; the results are the same</source>
        <translation>Nebeneinander wechseln sich die Durchläufe nach wenigen Batches ab; die Ergebnisse sind dieselben</translation>
    </message>
    <message>
        <source>Each process loads TensorFlow and has its share of the cores</source>
        <translation>Jeder Prozess lädt TensorFlow und hat seinen Anteil an den Kernen</translation>
    </message>
    <message>
        <source>Of a Dask scheduler; the manual says how to start a cluster</source>
        <translation>Eines Dask-Schedulers; das Handbuch sagt, wie man einen Cluster startet</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>&amp;Report…</source>
        <translation>Be&amp;richt…</translation>
    </message>
    <message>
        <source>Everything on one page of HTML</source>
        <translation>Alles auf einer HTML-Seite</translation>
    </message>
    <message>
        <source>&amp;Matrix as PNG or SVG…</source>
        <translation>&amp;Matrix als PNG oder SVG…</translation>
    </message>
    <message>
        <source>&amp;Calibration as PNG or SVG…</source>
        <translation>&amp;Kalibrierung als PNG oder SVG…</translation>
    </message>
    <message>
        <source>M&amp;atrix as CSV…</source>
        <translation>M&amp;atrix als CSV…</translation>
    </message>
    <message>
        <source>&amp;Digits as CSV…</source>
        <translation>&amp;Ziffern als CSV…</translation>
    </message>
    <message>
        <source>Ca&amp;libration as CSV…</source>
        <translation>Ka&amp;librierung als CSV…</translation>
    </message>
    <message>
        <source>All a&amp;nswers as CSV…</source>
        <translation>Alle A&amp;ntworten als CSV…</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Figures of each digit</source>
        <translation>Kennzahlen je Ziffer</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Alle Antworten</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>HTML page (*.html)</source>
        <translation>HTML-Seite (*.html)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
</context>
<context>
    <name>FileWriter</name>
    <message>
        <source>Replace {0}, which is there already?</source>
        <translation>{0} gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace {0} files that are there already, the first of them {1}?</source>
        <translation>{0} Dateien gibt es schon, die erste ist {1}. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>Dateien ersetzen</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Als {0} gespeichert.</translation>
    </message>
    <message>
        <source>Saved {0} files, the first as {1}.</source>
        <translation>{0} Dateien gespeichert, die erste als {1}.</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>{0} wird geschrieben…</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Part of the data set</source>
        <translation>Teil des Datensatzes</translation>
    </message>
    <message>
        <source>training pictures</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>test pictures</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>all labels</source>
        <translation>alle Labels</translation>
    </message>
    <message>
        <source>label {0}</source>
        <translation>Label {0}</translation>
    </message>
    <message>
        <source>Indices</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Indices: 17, 0-99</source>
        <translation>Indizes: 17, 0-99</translation>
    </message>
    <message>
        <source>&amp;Suspected label errors</source>
        <translation>&amp;Label zweifelhaft</translation>
    </message>
    <message>
        <source>Only pictures of which {0} is at least {1} % sure that they are another digit</source>
        <translation>Nur Bilder, in denen „{0}“ zu mindestens {1} % sicher eine andere Ziffer sieht</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>laut {0}</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>The same with {0} of {1} seeds.</source>
        <translation>So bei {0} von {1} Seeds.</translation>
    </message>
    <message>
        <source>Try {0}</source>
        <translation>{0} probieren</translation>
    </message>
    <message>
        <source>Fill the form with this run&apos;s settings and this change</source>
        <translation>Das Formular mit diesen Einstellungen und der Änderung ausfüllen</translation>
    </message>
</context>
<context>
    <name>GoalRow</name>
    <message>
        <source>validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritten</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Figure to be reached</source>
        <translation>Zu erreichende Kennzahl</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Measured in</source>
        <translation>Gemessen in</translation>
    </message>
    <message>
        <source>Time to a</source>
        <translation>Zeit bis</translation>
    </message>
    <message>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
</context>
<context>
    <name>HandTools</name>
    <message>
        <source>What the chosen digit is</source>
        <translation>Was die gewählte Ziffer ist</translation>
    </message>
    <message>
        <source>Say what the chosen digit is (or type it)</source>
        <translation>Sagen, was die gewählte Ziffer ist (oder eintippen)</translation>
    </message>
    <message>
        <source>Digit {0} of {1} is a</source>
        <translation>Ziffer {0} von {1} ist eine</translation>
    </message>
</context>
<context>
    <name>HandWindow</name>
    <message>
        <source>Teach your hand</source>
        <translation>Handschrift anlernen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>Meine Ziffern</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>test pictures</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>training pictures</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>held-out pictures</source>
        <translation>Validierungsbilder</translation>
    </message>
    <message>
        <source>Loss: mean cross-entropy, small where the right digit was given a high probability</source>
        <translation>Verlust: mittlere Kreuzentropie, klein, wo die richtige Ziffer eine hohe Wahrscheinlichkeit erhielt</translation>
    </message>
    <message>
        <source>Calibration error: mean distance between how sure answers are and how often they are right</source>
        <translation>Kalibrierungsfehler: mittlerer Abstand zwischen der Sicherheit der Antworten und dem Anteil der richtigen</translation>
    </message>
    <message>
        <source>{0} on {1}, {2}</source>
        <translation>{0} auf {1}, {2}</translation>
    </message>
    <message>
        <source>{0} % correct</source>
        <translation>{0} % richtig</translation>
    </message>
    <message>
        <source>{0} of {1} wrong</source>
        <translation>{0} von {1} falsch</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>Verlust {0}</translation>
    </message>
    <message>
        <source>calibration error {0} %</source>
        <translation>Kalibrierungsfehler {0} %</translation>
    </message>
</context>
<context>
    <name>InUseRow</name>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Delete what was learned. The digits stay, and can be taught again.</source>
        <translation>Löscht das Gelernte. Die Ziffern bleiben und können wieder angelernt werden.</translation>
    </message>
    <message>
        <source>Drawings and pictures are read by: {0}</source>
        <translation>Zeichnungen und Bilder erkennt: {0}</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>Aus&amp;schalten</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>{0} verwenden</translation>
    </message>
</context>
<context>
    <name>InsideView</name>
    <message>
        <source>Norm of the gradient</source>
        <translation>Norm des Gradienten</translation>
    </message>
    <message>
        <source>Update / weights</source>
        <translation>Update / Gewichte</translation>
    </message>
    <message>
        <source>Norm of the weights</source>
        <translation>Norm der Gewichte</translation>
    </message>
    <message>
        <source>Mean activation</source>
        <translation>Mittlere Aktivierung</translation>
    </message>
    <message>
        <source>Deviation of activations</source>
        <translation>Streuung der Aktivierungen</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>Tote Neuronen</translation>
    </message>
    <message>
        <source>Length of the step</source>
        <translation>Länge des Schritts</translation>
    </message>
    <message>
        <source>Step / gradient</source>
        <translation>Schritt / Gradient</translation>
    </message>
    <message>
        <source>{0} · seed {1}</source>
        <translation>{0} · Seed {1}</translation>
    </message>
    <message>
        <source>layers of {0}</source>
        <translation>Schichten von {0}</translation>
    </message>
    <message>
        <source>all runs, {0}</source>
        <translation>alle Durchläufe, {0}</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>alle Schichten</translation>
    </message>
    <message>
        <source>What is drawn of each layer</source>
        <translation>Was von jeder Schicht gezeichnet wird</translation>
    </message>
    <message>
        <source>Whose layers are drawn</source>
        <translation>Wessen Schichten gezeichnet werden</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Of runs that differ only in the seed: the median, and histograms of the first</source>
        <translation>Von Durchläufen, die sich nur im Seed unterscheiden: der Median, und Histogramme des ersten</translation>
    </message>
    <message>
        <source>How often activations had which height: the darker, the more often</source>
        <translation>Wie oft Aktivierungen welche Höhe hatten: je dunkler, desto öfter</translation>
    </message>
    <message>
        <source>Lines in the plot</source>
        <translation>Linien im Diagramm</translation>
    </message>
    <message>
        <source>Tick Microscope under More in the form and train: gradients, weights and activations are drawn here.</source>
        <translation>Im Formular unter „Weiteres“ das Mikroskop ankreuzen und trainieren: Hier erscheinen Gradienten, Gewichte und Aktivierungen.</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Noch nichts gemessen</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>The drawing of {0} was kept.</source>
        <translation>Die Zeichnung vom {0} wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>&amp;Teach your hand…</source>
        <translation>Handschrift &amp;anlernen…</translation>
    </message>
    <message>
        <source>This digit is a</source>
        <translation>Diese Ziffer ist eine</translation>
    </message>
    <message>
        <source>Keep all digits as they are read</source>
        <translation>Alle Ziffern so behalten, wie sie erkannt sind</translation>
    </message>
    <message>
        <source>Keep this {0} for teaching?</source>
        <translation>Diese {0} zum Anlernen behalten?</translation>
    </message>
    <message>
        <source>Keep these {0} digits for teaching?</source>
        <translation>Diese {0} Ziffern zum Anlernen behalten?</translation>
    </message>
    <message>
        <source>&amp;Keep for {0}</source>
        <translation>Für {0} beha&amp;lten</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>Beha&amp;lten</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Looking for its keys…</source>
        <translation>Die Tasten werden gesucht …</translation>
    </message>
</context>
<context>
    <name>LandscapeView</name>
    <message>
        <source>Compute the landscape</source>
        <translation>Landschaft berechnen</translation>
    </message>
    <message>
        <source>Progress of the landscape</source>
        <translation>Fortschritt der Landschaft</translation>
    </message>
    <message>
        <source>{0} · seed {1}</source>
        <translation>{0} · Seed {1}</translation>
    </message>
    <message>
        <source>{0} of the movement lies in this plane</source>
        <translation>{0} der Bewegung liegen in dieser Ebene</translation>
    </message>
    <message>
        <source>loss of {0} training pictures</source>
        <translation>Verlust von {0} Trainingsbildern</translation>
    </message>
    <message>
        <source>second direction: {0}</source>
        <translation>zweite Richtung: {0}</translation>
    </message>
    <message>
        <source>first direction: {0} of the movement</source>
        <translation>erste Richtung: {0} der Bewegung</translation>
    </message>
    <message>
        <source>runs without a path: {0}</source>
        <translation>Durchläufe ohne Pfad: {0}</translation>
    </message>
    <message>
        <source>Tick “Keep the path” under More in the form and train optimizers: this page then shows the way each of them took over the training loss.</source>
        <translation>Im Formular unter „Weiteres“ „Pfad aufzeichnen“ ankreuzen und Optimierer trainieren: Diese Seite zeigt dann, welchen Weg jeder über den Trainingsverlust nahm.</translation>
    </message>
    <message>
        <source>Paths of different networks or data sets do not share a plane: tick runs that have both in common.</source>
        <translation>Pfade verschiedener Netze oder Datensätze liegen nicht in einer Ebene: Durchläufe ankreuzen, die beides gemeinsam haben.</translation>
    </message>
    <message>
        <source>Computing the loss around the paths…</source>
        <translation>Der Verlust um die Pfade wird berechnet…</translation>
    </message>
    <message>
        <source>The paths of these runs are kept. Computing the loss around them takes some seconds.</source>
        <translation>Die Pfade dieser Durchläufe sind aufgezeichnet. Den Verlust um sie herum zu berechnen, dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>{0}: loss {1} at step {2}</source>
        <translation>{0}: Verlust {1} in Schritt {2}</translation>
    </message>
    <message>
        <source>loss {0} here</source>
        <translation>Verlust hier: {0}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Runs on the landscape, and their losses</source>
        <translation>Durchläufe in der Landschaft und ihre Verluste</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>dense</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
</context>
<context>
    <name>LearningBox</name>
    <message>
        <source>One-hot, categorical</source>
        <translation>One-Hot, categorical</translation>
    </message>
    <message>
        <source>Integers, sparse</source>
        <translation>Ganzzahlen, sparse</translation>
    </message>
    <message>
        <source>How labels are passed to the cross-entropy loss; the result is the same</source>
        <translation>Form der Labels für die Kreuzentropie; das Ergebnis ist dasselbe</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Stop after this many epochs without a better validation loss</source>
        <translation>Nach so vielen Epochen ohne besseren Validierungsverlust stoppen</translation>
    </message>
    <message>
        <source>Decides the initial weights, the split and the order of the batches</source>
        <translation>Für Anfangsgewichte, Aufteilung und Reihenfolge der Batches</translation>
    </message>
    <message>
        <source>How many times each run is repeated, each time with the next seed</source>
        <translation>Wie oft jeder Durchlauf ausgeführt wird, mit fortlaufenden Seeds</translation>
    </message>
    <message>
        <source>Keep the path</source>
        <translation>Pfad aufzeichnen</translation>
    </message>
    <message>
        <source>Microscope: measure each layer</source>
        <translation>Mikroskop: jede Schicht messen</translation>
    </message>
    <message>
        <source>Gradients, weights and activations every few batches, shown under Inside</source>
        <translation>Gradienten, Gewichte und Aktivierungen alle paar Batches, zu sehen unter „Innenleben“</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>{0} epochs · batch {1}</source>
        <translation>{0} Epochen · Batch {1}</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>Seed {0}</translation>
    </message>
    <message>
        <source>How the learning rate changes during the run; tick several to compare them</source>
        <translation>Wie sich die Lernrate im Lauf des Trainings ändert; zum Vergleichen mehrere ankreuzen</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>For Landscape: keeps the weights of the first seed 40 times on their way, 9 MB for dense-128-64</source>
        <translation>Für die Landschaft: behält die Gewichte des ersten Seeds an 40 Stellen ihres Weges, 9 MB für dense-128-64</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Early Stopping</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Lines in the plots</source>
        <translation>Linien in den Diagrammen</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Click to hide or show</source>
        <translation>Zum Aus- oder Einblenden klicken</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Stoppen und beenden</translation>
    </message>
    <message>
        <source>&amp;Go on training</source>
        <translation>&amp;Weiter trainieren</translation>
    </message>
    <message>
        <source>Restart Digitpad to use this language.</source>
        <translation>Digitpad neu starten, um diese Sprache zu benutzen.</translation>
    </message>
    <message>
        <source>Restart no&amp;w</source>
        <translation>&amp;Jetzt neu starten</translation>
    </message>
    <message>
        <source>Drawings and pictures are read by {0} now.</source>
        <translation>Zeichnungen und Bilder werden jetzt mit „{0}“ erkannt.</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>Back to Data</source>
        <translation>Zurück zu „Daten“</translation>
    </message>
    <message>
        <source>Back to Results</source>
        <translation>Zurück zu „Ergebnisse“</translation>
    </message>
    <message>
        <source>A network is being trained. Stop it, keep what it has learned, and close Digitpad?</source>
        <translation>Gerade wird ein Netz trainiert. Training stoppen, Gelerntes behalten und Digitpad beenden?</translation>
    </message>
    <message>
        <source>Close Digitpad</source>
        <translation>Digitpad beenden</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>What you wrote lies on the picture and is not read.</source>
        <translation>Das Geschriebene liegt auf dem Bild und wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Start a new page</source>
        <translation>Neues Blatt beginnen</translation>
    </message>
    <message>
        <source>Keep the picture</source>
        <translation>Bild behalten</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Open model…</source>
        <translation>Modell ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Use the bundled model</source>
        <translation>&amp;Standardmodell verwenden</translation>
    </message>
    <message>
        <source>&amp;Teach your hand…</source>
        <translation>Handschrift &amp;anlernen…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;First five minutes</source>
        <translation>Die ersten &amp;fünf Minuten</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Digitpad</source>
        <translation>Ü&amp;ber Digitpad</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>&amp;Systemeinstellung</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Projector &amp;mode</source>
        <translation>Projektor&amp;modus</translation>
    </message>
    <message>
        <source>Fill the screen, with larger type</source>
        <translation>Bildschirmfüllend, mit größerer Schrift</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>bundled model</source>
        <translation>Standardmodell</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Modell öffnen</translation>
    </message>
</context>
<context>
    <name>ModelInUse</name>
    <message>
        <source>Preparing the network of {0}…</source>
        <translation>Netz von „{0}“ wird vorbereitet…</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>{0} wird geöffnet…</translation>
    </message>
    <message>
        <source>bundled model</source>
        <translation>Standardmodell</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
</context>
<context>
    <name>ModelKinds</name>
    <message>
        <source>Keras model</source>
        <translation>Keras-Modell</translation>
    </message>
    <message>
        <source>Keras model, older format</source>
        <translation>Keras-Modell, älteres Format</translation>
    </message>
    <message>
        <source>LiteRT model</source>
        <translation>LiteRT-Modell</translation>
    </message>
    <message>
        <source>Models ({0});;All files (*)</source>
        <translation>Modelle ({0});;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ModelRows</name>
    <message>
        <source>Model that reads</source>
        <translation>Lesendes Modell</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>Zweites Modell</translation>
    </message>
    <message>
        <source>second model…</source>
        <translation>zweites Modell…</translation>
    </message>
    <message>
        <source>Read with a second model, too</source>
        <translation>Auch mit einem zweiten Modell lesen</translation>
    </message>
    <message>
        <source>Teach it your own hand</source>
        <translation>Die eigene Handschrift anlernen</translation>
    </message>
    <message>
        <source>Read without the second model</source>
        <translation>Ohne das zweite Modell lesen</translation>
    </message>
    <message>
        <source>Answer of the second model</source>
        <translation>Antwort des zweiten Modells</translation>
    </message>
</context>
<context>
    <name>NeighbourRow</name>
    <message>
        <source>Training pictures most like this</source>
        <translation>Ähnlichste Trainingsbilder</translation>
    </message>
    <message>
        <source>Labels: {0}</source>
        <translation>Bezeichnungen: {0}</translation>
    </message>
</context>
<context>
    <name>NetworkBox</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Dense 256</source>
        <translation>Dense 256</translation>
    </message>
    <message>
        <source>Dense 128-64</source>
        <translation>Dense 128-64</translation>
    </message>
    <message>
        <source>Dense 128</source>
        <translation>Dense 128</translation>
    </message>
    <message>
        <source>Dense 128-128, dropout 0.2</source>
        <translation>Dense 128-128, Dropout 0,2</translation>
    </message>
    <message>
        <source>Small convolutional</source>
        <translation>Kleines Faltungsnetz</translation>
    </message>
    <message>
        <source>The bundled model&apos;s</source>
        <translation>Wie das Standardmodell</translation>
    </message>
    <message>
        <source>Custom dense layers</source>
        <translation>Eigene Dense-Schichten</translation>
    </message>
    <message>
        <source>Units of each hidden layer, separated by commas: 300, 100</source>
        <translation>Neuronen je verborgener Schicht, durch Kommas getrennt: 300, 100</translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <translation>{0} Parameter</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Meldung schließen (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>OptimizerRow</name>
    <message>
        <source>Learning rates of {0}</source>
        <translation>Lernraten von {0}</translation>
    </message>
    <message>
        <source>Learning rates: one, several (0.001, 0.01), or a grid (1e-4:1e-1:4)</source>
        <translation>Lernraten: eine, mehrere (0,001; 0,01) oder ein Raster (1e-4:1e-1:4)</translation>
    </message>
    <message>
        <source>Find a learning rate for {0}…</source>
        <translation>Lernrate für {0} suchen…</translation>
    </message>
    <message>
        <source>Parameters and update rule of {0}</source>
        <translation>Parameter und Aktualisierungsregel von {0}</translation>
    </message>
    <message>
        <source>Update rule of {0}</source>
        <translation>Aktualisierungsregel von {0}</translation>
    </message>
</context>
<context>
    <name>Optimizers</name>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD mit Momentum</translation>
    </message>
</context>
<context>
    <name>OriginRow</name>
    <message>
        <source>Use it for drawing</source>
        <translation>Beim Zeichnen nutzen</translation>
    </message>
    <message>
        <source>Read by the model in use</source>
        <translation>Mit verwendetem Modell erkennen</translation>
    </message>
    <message>
        <source>Label {0} · read by {1}</source>
        <translation>Label {0} · gelesen von {1}</translation>
    </message>
</context>
<context>
    <name>OwnPaper</name>
    <message>
        <source>Write with mouse, finger or pen. Keys: arrows move a pen, Space sets it down, Return ends it.</source>
        <translation>Schreiben Sie mit Maus, Finger oder Stift. Tasten: Pfeile bewegen einen Stift, die Leertaste setzt ihn auf, die Eingabetaste schließt ab.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Write numbers, or drop a picture here</source>
        <translation>Zahlen schreiben oder ein Bild hier ablegen</translation>
    </message>
    <message>
        <source>Write digits, or drop a picture here</source>
        <translation>Ziffern schreiben oder Bild hier ablegen</translation>
    </message>
    <message>
        <source>Drop to read</source>
        <translation>Loslassen zum Erkennen</translation>
    </message>
</context>
<context>
    <name>PictureDetail</name>
    <message>
        <source>Divided by 255</source>
        <translation>Geteilt durch 255</translation>
    </message>
    <message>
        <source>Show the numbers as networks get them, from 0 to 1</source>
        <translation>Die Zahlen so schreiben, wie Netze sie erhalten: von 0 bis 1</translation>
    </message>
    <message>
        <source>One-hot: ten numbers, 1 at the label&apos;s place and 0 elsewhere, as the network&apos;s answer should be</source>
        <translation>One-Hot: zehn Zahlen, 1 an der Stelle des Labels und sonst 0, wie die Antwort des Netzes lauten sollte</translation>
    </message>
    <message>
        <source>Put it on the &amp;canvas</source>
        <translation>Auf die Zei&amp;chenfläche</translation>
    </message>
    <message>
        <source>Click a picture on the wall to see its numbers.</source>
        <translation>Ein Bild anklicken, um seine Zahlen zu sehen.</translation>
    </message>
    <message>
        <source>Picture {0} · label {1}</source>
        <translation>Bild {0} · Label {1}</translation>
    </message>
    <message>
        <source>Stored: uint8, 28 × 28, from {0} to {1}, mean {2}</source>
        <translation>Gespeichert: uint8, 28 × 28, von {0} bis {1}, Mittel {2}</translation>
    </message>
    <message>
        <source>Divided by 255: float32, 28 × 28, from {0} to {1}</source>
        <translation>Geteilt durch 255: float32, 28 × 28, von {0} bis {1}</translation>
    </message>
    <message>
        <source>Given to the network: 1 × 28 × 28 × 1 (for dense layers: 784 in a row)</source>
        <translation>An das Netz: 1 × 28 × 28 × 1 (dichte Schichten: 784 in einer Reihe)</translation>
    </message>
    <message>
        <source>Label {0}, one-hot: {1}</source>
        <translation>Label {0}, one-hot: {1}</translation>
    </message>
</context>
<context>
    <name>PictureOpener</name>
    <message>
        <source>Pictures ({0});;All files (*)</source>
        <translation>Bilder ({0});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open image</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard: copy one first.</source>
        <translation>Kein Bild in der Zwischenablage: bitte zuerst eines kopieren.</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Abgelegtes Bild</translation>
    </message>
    <message>
        <source>The picture was turned.</source>
        <translation>Das Bild wurde gedreht.</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>{0} wird gelesen…</translation>
    </message>
</context>
<context>
    <name>PictureWall</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>picture {0}, label {1}</source>
        <translation>Bild {0}, Label {1}</translation>
    </message>
    <message>
        <source>{0}, read as {1}</source>
        <translation>{0}, gelesen als {1}</translation>
    </message>
    <message>
        <source>{0}, by the other model as {1}</source>
        <translation>{0}, vom anderen als {1}</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>All mista&amp;kes</source>
        <translation>Alle &amp;Fehler</translation>
    </message>
    <message>
        <source>Where the&amp;y differ</source>
        <translation>&amp;Unterschiede</translation>
    </message>
    <message>
        <source>Put it on the &amp;canvas</source>
        <translation>Auf die Zei&amp;chenfläche</translation>
    </message>
    <message>
        <source>{0} read as {1}: {2}, most confident first</source>
        <translation>{0} als {1} gelesen: {2}, die sichersten zuerst</translation>
    </message>
    <message>
        <source>{0} read as {1}: none</source>
        <translation>{0} als {1} gelesen: keine</translation>
    </message>
    <message>
        <source>Mistakes: {0}, most confident first</source>
        <translation>Fehler: {0}, die sichersten zuerst</translation>
    </message>
    <message>
        <source>Read differently: {0}; label → {1} · {2}</source>
        <translation>Verschieden gelesen: {0}; Label → {1} · {2}</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>Click a picture to see how sure the answer is; double-click it to put it on the canvas.</source>
        <translation>Ein Bild anklicken, um zu sehen, wie sicher die Antwort ist; ein Doppelklick legt es auf die Zeichenfläche.</translation>
    </message>
    <message>
        <source>Picture {0} · label {1}</source>
        <translation>Bild {0} · Label {1}</translation>
    </message>
    <message>
        <source>{0} reads {1}, {2} % sure</source>
        <translation>„{0}“ liest {1}, {2} % sicher</translation>
    </message>
</context>
<context>
    <name>PixelGrid</name>
    <message>
        <source>The picture&apos;s 28 by 28 numbers</source>
        <translation>Die 28 mal 28 Zahlen des Bildes</translation>
    </message>
</context>
<context>
    <name>Playback</name>
    <message>
        <source>Moment of the training</source>
        <translation>Zeitpunkt im Training</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Show how the runs moved, or stop there</source>
        <translation>Die Bewegung der Durchläufe zeigen oder anhalten</translation>
    </message>
</context>
<context>
    <name>PointWords</name>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>Verlust {0}</translation>
    </message>
    <message>
        <source>{0} to {1} over {2} seeds</source>
        <translation>{0} bis {1} über {2} Seeds</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>What is asked for</source>
        <translation>Was verlangt wird</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>&amp;End the game</source>
        <translation>Spiel b&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Keep them for teaching</source>
        <translation>Zum Anlernen &amp;behalten</translation>
    </message>
    <message>
        <source>Write here. It is read when the pen rests.</source>
        <translation>Hier schreiben. Erkannt wird, wenn der Stift ruht.</translation>
    </message>
    <message>
        <source>Read otherwise than meant</source>
        <translation>Anders erkannt als gemeint</translation>
    </message>
    <message>
        <source>These were read otherwise than meant:</source>
        <translation>Diese wurden anders erkannt als gemeint:</translation>
    </message>
    <message>
        <source>Write {0}</source>
        <translation>Schreiben Sie {0}</translation>
    </message>
    <message>
        <source>{0} of {1} right · {2}</source>
        <translation>{0} von {1} richtig · {2}</translation>
    </message>
</context>
<context>
    <name>PredictionView</name>
    <message>
        <source>Answer</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>How sure the answer is</source>
        <translation>Wie sicher das Ergebnis ist</translation>
    </message>
    <message>
        <source>● sure · {0} %</source>
        <translation>● sicher · {0} %</translation>
    </message>
    <message>
        <source>◐ not sure · {0} %</source>
        <translation>◐ unsicher · {0} %</translation>
    </message>
    <message>
        <source>○ nothing to read</source>
        <translation>○ keine Ziffer</translation>
    </message>
    <message>
        <source>○ nothing written</source>
        <translation>○ nichts geschrieben</translation>
    </message>
    <message>
        <source>Digit {0} of {1}</source>
        <translation>Ziffer {0} von {1}</translation>
    </message>
    <message>
        <source>next: {0} · {1} %</source>
        <translation>danach: {0} · {1} %</translation>
    </message>
    <message>
        <source>perhaps {0} · {1} %, or {2} · {3} %</source>
        <translation>vielleicht {0} · {1} %, oder {2} · {3} %</translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>nichts geschrieben</translation>
    </message>
    <message>
        <source>only a dot</source>
        <translation>nur ein Punkt</translation>
    </message>
    <message>
        <source>it touches the edge</source>
        <translation>berührt den Rand</translation>
    </message>
    <message>
        <source>too thin to see</source>
        <translation>zu dünn zum Erkennen</translation>
    </message>
    <message>
        <source>several pieces</source>
        <translation>mehrere Teile</translation>
    </message>
    <message>
        <source>strokes may belong to other digits</source>
        <translation>Striche gehören vielleicht zu anderen Ziffern</translation>
    </message>
    <message>
        <source>this does not look like a digit</source>
        <translation>das sieht nicht nach einer Ziffer aus</translation>
    </message>
    <message>
        <source>several digits</source>
        <translation>mehrere Ziffern</translation>
    </message>
    <message>
        <source>1 mark left out</source>
        <translation>1 Zeichen ausgelassen</translation>
    </message>
    <message>
        <source>{0} marks left out</source>
        <translation>{0} Zeichen ausgelassen</translation>
    </message>
    <message>
        <source>less sure than asked for</source>
        <translation>weniger sicher als verlangt</translation>
    </message>
    <message>
        <source>between {0} and {1}</source>
        <translation>zwischen {0} und {1}</translation>
    </message>
    <message>
        <source>{0} of {1} digits not sure</source>
        <translation>{0} von {1} Ziffern unsicher</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Click a digit to see what speaks for it and against it (arrow keys, 0 to 9)</source>
        <translation>Eine Ziffer anklicken, um zu sehen, was für und was gegen sie spricht (Pfeiltasten, 0 bis 9)</translation>
    </message>
    <message>
        <source>Asked about: {0}</source>
        <translation>Gefragt nach: {0}</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Noch nichts anzuzeigen</translation>
    </message>
</context>
<context>
    <name>ProfileView</name>
    <message>
        <source>Share of seeds</source>
        <translation>Anteil der Seeds</translation>
    </message>
    <message>
        <source>times as slow as the fastest</source>
        <translation>mal so langsam wie der schnellste</translation>
    </message>
    <message>
        <source>Over which share of the seeds a line reaches the goal in at most so many times the fastest’s way</source>
        <translation>Bei welchem Anteil der Seeds eine Linie das Ziel in höchstens diesem Vielfachen des schnellsten Weges erreicht</translation>
    </message>
    <message>
        <source>median steps</source>
        <translation>Median Schritte</translation>
    </message>
    <message>
        <source>median seconds</source>
        <translation>Median Sekunden</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Durchlauf</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>Time to the goal</source>
        <translation>Zeit bis zum Ziel</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Progress of all runs</source>
        <translation>Fortschritt aller Durchläufe</translation>
    </message>
    <message>
        <source>Progress of this run</source>
        <translation>Fortschritt dieses Durchlaufs</translation>
    </message>
    <message>
        <source>Go on with epoch {0}</source>
        <translation>Mit Epoche {0} fortfahren</translation>
    </message>
    <message>
        <source>epoch {0} of {1}</source>
        <translation>Epoche {0} von {1}</translation>
    </message>
    <message>
        <source>run {0} of {1}</source>
        <translation>Durchlauf {0} von {1}</translation>
    </message>
    <message>
        <source>Stopped. Epochs that were not finished start over when you go on.</source>
        <translation>Gestoppt. Unfertige Epochen beginnen von vorn, sobald es weitergeht.</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>wird fortgesetzt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Go on with {0} runs</source>
        <translation>Mit {0} Durchläufen fortfahren</translation>
    </message>
    <message>
        <source>Stopped in epoch {0} of {1}, which starts over when you go on.</source>
        <translation>Gestoppt in Epoche {0} von {1}; sie beginnt von vorn, sobald es weitergeht.</translation>
    </message>
    <message>
        <source>{0} runs side by side</source>
        <translation>{0} Durchläufe nebeneinander</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} von {1} fertig</translation>
    </message>
    <message>
        <source>{0} pictures/s</source>
        <translation>{0} Bilder/s</translation>
    </message>
    <message>
        <source>{0} so far</source>
        <translation>bisher {0}</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>Loading TensorFlow, a few seconds the first time…</source>
        <translation>TensorFlow wird geladen, beim ersten Mal einige Sekunden…</translation>
    </message>
    <message>
        <source>Waiting for workers…</source>
        <translation>Warten auf Worker…</translation>
    </message>
    <message>
        <source>Loading pictures…</source>
        <translation>Bilder werden geladen…</translation>
    </message>
</context>
<context>
    <name>ProofPage</name>
    <message>
        <source>Digit</source>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Right and sure before</source>
        <translation>Richtig und sicher zuvor</translation>
    </message>
    <message>
        <source>Right and sure now</source>
        <translation>Richtig und sicher jetzt</translation>
    </message>
    <message>
        <source>Own digits</source>
        <translation>Eigene Ziffern</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>No digit, claimed</source>
        <translation>Keine Ziffer, für eine gehalten</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>Ver&amp;wenden</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>How far teaching is</source>
        <translation>Fortschritt des Anlernens</translation>
    </message>
    <message>
        <source>Write a round on the first page and press Teach. Here you will see how many of your digits are right and sure, before and after, and what it costs on other people’s.</source>
        <translation>Schreiben Sie auf der ersten Seite eine Runde und drücken Sie „Anlernen“. Hier sehen Sie dann, wie viele Ihrer Ziffern vorher und nachher richtig und sicher erkannt werden und was es bei denen anderer kostet.</translation>
    </message>
    <message>
        <source>No proof yet</source>
        <translation>Noch kein Nachweis</translation>
    </message>
    <message>
        <source>Teaching, and proving it on digits that were not learned…</source>
        <translation>Anlernen, und Nachweis an Ziffern, die nicht gelernt wurden…</translation>
    </message>
    <message>
        <source>What it costs others, in percentage points</source>
        <translation>Was es andere kostet, in Prozentpunkten</translation>
    </message>
</context>
<context>
    <name>ProofWords</name>
    <message>
        <source>Not better: the bundled model stays</source>
        <translation>Nicht besser: Es bleibt beim Standardmodell</translation>
    </message>
    <message>
        <source>{0} of {1} right and sure, instead of {2}</source>
        <translation>{0} von {1} richtig und sicher, statt {2}</translation>
    </message>
    <message>
        <source>{0} of {1} right and sure, as before, but more confident</source>
        <translation>{0} von {1} richtig und sicher wie zuvor, mit größerer Gewissheit</translation>
    </message>
    <message>
        <source>Nothing to gain: {0} of {1} are right and sure already</source>
        <translation>Nichts zu gewinnen: {0} von {1} sind schon richtig und sicher</translation>
    </message>
    <message>
        <source>Your digits have changed since: press Teach again.</source>
        <translation>Ihre Ziffern haben sich seitdem geändert: Drücken Sie noch einmal „Anlernen“.</translation>
    </message>
    <message>
        <source>Each was read by a model that had not learned it. Sure of the right one: {0}, now {1}.</source>
        <translation>Jede wurde von einem Modell gelesen, das sie nicht gelernt hatte. Sicher bei der richtigen: {0}, jetzt {1}.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Strangers, {0}</source>
        <translation>Fremde, {0}</translation>
    </message>
    <message>
        <source>MNIST test, {0}</source>
        <translation>MNIST-Test, {0}</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>compare with…</source>
        <translation>vergleichen mit…</translation>
    </message>
    <message>
        <source>Part of the data set</source>
        <translation>Teil des Datensatzes</translation>
    </message>
    <message>
        <source>test pictures</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>training pictures</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>held-out pictures</source>
        <translation>Validierungsbilder</translation>
    </message>
    <message>
        <source>Ev&amp;aluate</source>
        <translation>Aus&amp;werten</translation>
    </message>
    <message>
        <source>How many pictures were read</source>
        <translation>Wie viele Bilder gelesen sind</translation>
    </message>
    <message>
        <source>Training pictures that the run did not learn from, but was validated with</source>
        <translation>Trainingsbilder, aus denen der Durchlauf nicht gelernt hat, mit denen er aber validiert wurde</translation>
    </message>
    <message>
        <source>Only for runs that held some of these training pictures out: none is chosen</source>
        <translation>Nur für Durchläufe, die einige dieser Trainingsbilder zurückgehalten haben: keiner ist gewählt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>auf</translation>
    </message>
</context>
<context>
    <name>RateDialog</name>
    <message>
        <source>Learning rate of {0}</source>
        <translation>Lernrate von {0}</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Each batch is learned with a higher rate than the one before…</source>
        <translation>Jeder Batch wird mit einer höheren Rate gelernt als der vorige…</translation>
    </message>
    <message>
        <source>Range test</source>
        <translation>Lernratentest</translation>
    </message>
    <message>
        <source>&amp;Use this rate</source>
        <translation>Diese Rate &amp;nutzen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
</context>
<context>
    <name>RateFinding</name>
    <message>
        <source>Stop training first: it would be disturbed.</source>
        <translation>Erst das Training stoppen: Es würde gestört.</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>zuletzt</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>ReasonRow</name>
    <message>
        <source>Why the answer is not sure</source>
        <translation>Warum das Ergebnis unsicher ist</translation>
    </message>
    <message>
        <source>Read as a number</source>
        <translation>Als Zahl lesen</translation>
    </message>
    <message>
        <source>Show the next</source>
        <translation>Nächste zeigen</translation>
    </message>
    <message>
        <source>Read what is written as a number of several digits (N)</source>
        <translation>Geschriebenes als Zahl aus mehreren Ziffern lesen (N)</translation>
    </message>
    <message>
        <source>Show the next digit that is not sure</source>
        <translation>Die nächste unsichere Ziffer zeigen</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>No pictures opened yet</source>
        <translation>Noch keine Bilder geöffnet</translation>
    </message>
</context>
<context>
    <name>RecipeBox</name>
    <message>
        <source>Recipe or experiment</source>
        <translation>Vorlage oder Experiment</translation>
    </message>
    <message>
        <source>Custom settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>Dense 256 · Adam · 5 epochs</source>
        <translation>Dense 256 · Adam · 5 Epochen</translation>
    </message>
    <message>
        <source>Dense 128-64 · Adam · 5 epochs</source>
        <translation>Dense 128-64 · Adam · 5 Epochen</translation>
    </message>
    <message>
        <source>Dense 128 · Adam · 5 epochs, 20 % held out</source>
        <translation>Dense 128 · Adam · 5 Epochen, 20 % Validierung</translation>
    </message>
    <message>
        <source>Dense 128 · loss curves, integer labels</source>
        <translation>Dense 128 · Verlustkurven, ganze Zahlen</translation>
    </message>
    <message>
        <source>Dense 128-128 · dropout 0.2 · 10 epochs</source>
        <translation>Dense 128-128 · Dropout 0.2 · 10 Epochen</translation>
    </message>
    <message>
        <source>The bundled network: 56 epochs, deformed pictures</source>
        <translation>Netz des Standardmodells: 56 Epochen, verformte Bilder</translation>
    </message>
    <message>
        <source>Which optimizer is best, how sure is that, and why?</source>
        <translation>Welcher Optimierer ist am besten, wie sicher ist das, und warum?</translation>
    </message>
    <message>
        <source>Four optimizers, each from eight initial weights. Verdict says which differences are more than luck, and Inside and Landscape show how far each of them steps and where it gets to.</source>
        <translation>Vier Optimierer, jeder von acht Anfangsgewichten aus. „Urteil“ sagt, welche Unterschiede mehr als Glück sind; „Innenleben“ und „Landschaft“ zeigen, wie weit jeder von ihnen geht und wohin er kommt.</translation>
    </message>
    <message>
        <source>Optimizers side by side</source>
        <translation>Optimierer nebeneinander</translation>
    </message>
    <message>
        <source>All twelve start from the same weights and see the same batches. Look at which lines fall first, and at how near each other most of them end.</source>
        <translation>Alle zwölf starten mit denselben Gewichten und sehen dieselben Batches. Zu beachten: welche Linien zuerst sinken, und wie nah beieinander die meisten enden.</translation>
    </message>
    <message>
        <source>Too small, right and too large a rate</source>
        <translation>Zu kleine, richtige und zu große Rate</translation>
    </message>
    <message>
        <source>Too small a learning rate has hardly begun when the others are done, and too large a one jumps about or diverges. Sensitivity shows how broad the valley between is, and that SGD and Adam have theirs in different places.</source>
        <translation>Eine zu kleine Lernrate hat kaum begonnen, wenn die anderen fertig sind, eine zu große springt umher oder divergiert. „Sensitivität“ zeigt, wie breit das Tal dazwischen ist und dass SGD und Adam ihres an verschiedenen Stellen haben.</translation>
    </message>
    <message>
        <source>What momentum does</source>
        <translation>Was Momentum bewirkt</translation>
    </message>
    <message>
        <source>In Sensitivity, choose the map of learning rate with momentum: cells along a slope are nearly alike. With momentum μ the steps add up to 1/(1 − μ) times the rate, so that 0.9 does what ten times the rate would.</source>
        <translation>Unter „Sensitivität“ die Karte von Lernrate und Momentum wählen: Zellen entlang einer Schräge sind fast gleich. Mit Momentum μ summieren sich die Schritte auf das 1/(1 − μ)-Fache der Rate: 0.9 bewirkt also, was die zehnfache Rate bewirken würde.</translation>
    </message>
    <message>
        <source>Batch size and noise</source>
        <translation>Batchgröße und Rauschen</translation>
    </message>
    <message>
        <source>Set the smoothing to every batch: small batches give ragged lines, large ones smooth lines. Draw them along epochs, not steps: at the same rate, small batches get further, because they make more steps.</source>
        <translation>Glättung auf „jeder Batch“ stellen: Kleine Batches ergeben zackige Linien, große glatte. Entlang der Epochen zeichnen, nicht der Schritte: Bei gleicher Rate kommen kleine Batches weiter, weil sie mehr Schritte machen.</translation>
    </message>
    <message>
        <source>Luck or skill: one optimizer, eight seeds</source>
        <translation>Glück oder Können: ein Optimierer, acht Seeds</translation>
    </message>
    <message>
        <source>Nothing differs but the seed, and yet the results do. A difference between two optimizers that is smaller than this band may be luck.</source>
        <translation>Nur der Seed ist verschieden, und doch sind es auch die Ergebnisse. Ein Unterschied zwischen zwei Optimierern, der kleiner als dieses Band ist, kann Glück sein.</translation>
    </message>
    <message>
        <source>What dropout does</source>
        <translation>Was Dropout bewirkt</translation>
    </message>
    <message>
        <source>Without dropout the training loss goes to 0 while the held-out loss rises again: that is overfitting. With dropout the training loss stays higher, and the held-out loss lower.</source>
        <translation>Ohne Dropout geht der Trainingsverlust gegen 0, während der Validierungsverlust wieder steigt: Das ist Überanpassung. Mit Dropout bleibt der Trainingsverlust höher und der Validierungsverlust niedriger.</translation>
    </message>
    <message>
        <source>Adam&apos;s betas</source>
        <translation>Adams Betas</translation>
    </message>
    <message>
        <source>In Sensitivity, choose the map of beta_1 with beta_2: most cells are much alike, so that the usual values are a safe choice. Look at the row or column of 0.99, above all where beta_1 is the longer mean of the two.</source>
        <translation>Unter „Sensitivität“ die Karte von beta_1 und beta_2 wählen: Die meisten Zellen gleichen sich, die üblichen Werte sind also eine sichere Wahl. Auf die Zeile oder Spalte von 0.99 achten, vor allem dort, wo beta_1 das längere der beiden Mittel ist.</translation>
    </message>
    <message>
        <source>Too little data</source>
        <translation>Zu wenig Daten</translation>
    </message>
    <message>
        <source>With few pictures the training loss falls far below the held-out loss: they are learned by heart. Sensitivity along pictures shows what more of them would bring.</source>
        <translation>Mit wenigen Bildern sinkt der Trainingsverlust weit unter den Validierungsverlust: Sie werden auswendig gelernt. „Sensitivität“ entlang der Bilder zeigt, was mehr davon brächten.</translation>
    </message>
</context>
<context>
    <name>Referee</name>
    <message>
        <source>{0} was read as {1}.</source>
        <translation>{0} wurde als {1} erkannt.</translation>
    </message>
    <message>
        <source>{0} of {1} right in {2}</source>
        <translation>{0} von {1} richtig in {2}</translation>
    </message>
    <message>
        <source>Write what is asked for, and see how it is read</source>
        <translation>Schreiben Sie, was verlangt wird, und sehen Sie, wie es erkannt wird</translation>
    </message>
</context>
<context>
    <name>ReliabilityView</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>confidence (larger points: more answers)</source>
        <translation>Konfidenz (größere Punkte: mehr Antworten)</translation>
    </message>
    <message>
        <source>On MNIST, the bundled model is right more often than it claims, on purpose: it has also learned from pictures that are not digits, so that it doubts scribbles rather than call them digits.</source>
        <translation>Auf MNIST liegt das Standardmodell mit Absicht öfter richtig, als es angibt: es hat auch aus Bildern ohne Ziffer gelernt, damit es an Gekritzel zweifelt, statt es für Ziffern zu halten.</translation>
    </message>
    <message>
        <source>{0} · calibration error {1} %</source>
        <translation>{0} · Kalibrierungsfehler {1} %</translation>
    </message>
    <message>
        <source>Mean distance between how sure the answers are and how often they are right</source>
        <translation>Mittlerer Abstand zwischen der Sicherheit der Antworten und dem Anteil der richtigen</translation>
    </message>
</context>
<context>
    <name>ResultsTab</name>
    <message>
        <source>MNIST is not on this computer: download it, or choose optdigits.</source>
        <translation>MNIST ist nicht auf diesem Rechner: herunterladen oder optdigits wählen.</translation>
    </message>
    <message>
        <source>{0}, picture {1}, label {2}</source>
        <translation>{0}, Bild {1}, Label {2}</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Model whose matrix and pictures are shown</source>
        <translation>Modell, dessen Matrix und Bilder zu sehen sind</translation>
    </message>
    <message>
        <source>&amp;Percent of the row</source>
        <translation>&amp;Prozent der Zeile</translation>
    </message>
    <message>
        <source>Choose a model and pictures above, and press Evaluate. Here you will see what it gets wrong: the confusion matrix with the pictures behind each cell, the figures of each digit, and whether it is right as often as it claims. A second model is shown beside it.</source>
        <translation>Oben ein Modell und Bilder wählen und „Auswerten“ drücken. Hier ist dann zu sehen, was das Modell falsch macht: die Konfusionsmatrix mit den Bildern hinter jeder Zelle, die Kennzahlen jeder Ziffer und ob es so oft richtig liegt, wie es angibt. Ein zweites Modell erscheint daneben.</translation>
    </message>
    <message>
        <source>Nothing evaluated yet</source>
        <translation>Noch nichts ausgewertet</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Calibration: of all answers given with 80 %, 80 % should be right</source>
        <translation>Kalibrierung: von allen Antworten, die mit 80 % gegeben werden, sollten 80 % richtig sein</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Write plots and tables to files</source>
        <translation>Diagramme und Tabellen in Dateien schreiben</translation>
    </message>
</context>
<context>
    <name>RunColumns</name>
    <message>
        <source>Run</source>
        <translation>Durchlauf</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>Val.-Verlust</translation>
    </message>
    <message>
        <source>Val. accuracy</source>
        <translation>Val.-Genauigkeit</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>Best val. loss</source>
        <translation>Bester Val.-Verlust</translation>
    </message>
    <message>
        <source>Best val. accuracy</source>
        <translation>Beste Val.-Genauigkeit</translation>
    </message>
    <message>
        <source>Steps to 95 %</source>
        <translation>Schritte bis 95 %</translation>
    </message>
    <message>
        <source>Steps to 97 %</source>
        <translation>Schritte bis 97 %</translation>
    </message>
    <message>
        <source>Steps to 98 %</source>
        <translation>Schritte bis 98 %</translation>
    </message>
    <message>
        <source>Seconds to 95 %</source>
        <translation>Sekunden bis 95 %</translation>
    </message>
    <message>
        <source>Seconds to 97 %</source>
        <translation>Sekunden bis 97 %</translation>
    </message>
    <message>
        <source>Seconds to 98 %</source>
        <translation>Sekunden bis 98 %</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>training</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>RunCommands</name>
    <message>
        <source>&amp;Use for drawing</source>
        <translation>Beim &amp;Zeichnen nutzen</translation>
    </message>
    <message>
        <source>Read drawings and pictures with this run&apos;s network</source>
        <translation>Zeichnungen und Bilder mit dem Netz dieses Durchlaufs erkennen</translation>
    </message>
    <message>
        <source>Save mode&amp;l…</source>
        <translation>Modell &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Go on from the last epoch</source>
        <translation>Ab letzter Epoche &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Run aga&amp;in</source>
        <translation>Erneut &amp;trainieren</translation>
    </message>
    <message>
        <source>&amp;Copy settings to the form</source>
        <translation>Einstellungen ins Formular &amp;kopieren</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>Write a note about this run; it is kept in its folder</source>
        <translation>Eine Notiz zu diesem Durchlauf schreiben; sie bleibt in seinem Ordner</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>Be&amp;richt…</translation>
    </message>
    <message>
        <source>Compare the drawn runs on one page of HTML</source>
        <translation>Dargestellte Durchläufe auf einer HTML-Seite vergleichen</translation>
    </message>
    <message>
        <source>&amp;Plots as PNG or SVG…</source>
        <translation>&amp;Diagramme als PNG oder SVG…</translation>
    </message>
    <message>
        <source>&amp;Table as CSV…</source>
        <translation>&amp;Tabelle als CSV…</translation>
    </message>
    <message>
        <source>&amp;Layers as CSV…</source>
        <translation>&amp;Schichten als CSV…</translation>
    </message>
    <message>
        <source>&amp;Epochs as CSV…</source>
        <translation>&amp;Epochen als CSV…</translation>
    </message>
    <message>
        <source>&amp;Sensitivity as CSV…</source>
        <translation>Sensiti&amp;vität als CSV…</translation>
    </message>
    <message>
        <source>Lan&amp;dscape as CSV…</source>
        <translation>&amp;Landschaft als CSV…</translation>
    </message>
    <message>
        <source>&amp;Verdict as PNG, SVG or CSV…</source>
        <translation>&amp;Urteil als PNG, SVG oder CSV…</translation>
    </message>
    <message>
        <source>What the page Verdict shows</source>
        <translation>Was die Seite „Urteil“ zeigt</translation>
    </message>
    <message>
        <source>Tensor&amp;Board log…</source>
        <translation>Tensor&amp;Board-Log…</translation>
    </message>
    <message>
        <source>Save model</source>
        <translation>Modell speichern</translation>
    </message>
    <message>
        <source>{0} runs</source>
        <translation>{0} Durchläufe</translation>
    </message>
    <message>
        <source>&amp;Delete run</source>
        <translation>Durchlauf &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Delete {0} runs</source>
        <translation>{0} Durchläufe &amp;löschen</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Durchläufe löschen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht…</translation>
    </message>
    <message>
        <source>Its model reads drawings and pictures now; the bundled model will then.</source>
        <translation>Sein Modell liest gerade Zeichnungen und Bilder; danach liest das Standardmodell.</translation>
    </message>
    <message>
        <source>The model of {0} reads drawings and pictures now; the bundled model will then.</source>
        <translation>Das Modell von „{0}“ liest gerade Zeichnungen und Bilder; danach liest das Standardmodell.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>HTML page (*.html)</source>
        <translation>HTML-Seite (*.html)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Table of runs</source>
        <translation>Tabelle der Durchläufe</translation>
    </message>
    <message>
        <source>Epochs of runs</source>
        <translation>Epochen der Durchläufe</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Permanently delete {0}, with its curves and its model?</source>
        <translation>{0} mit Kurven und Modell endgültig löschen?</translation>
    </message>
    <message>
        <source>Permanently delete {0}, with their curves and models?</source>
        <translation>{0} mit Kurven und Modellen endgültig löschen?</translation>
    </message>
    <message>
        <source>Plots: loss, accuracy, sensitivity, landscape</source>
        <translation>Diagramme: Verlust, Genauigkeit, Sensitivität, Landschaft</translation>
    </message>
    <message>
        <source>Verdict: differences, profile</source>
        <translation>Urteil: Unterschiede, Profil</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Landschaft</translation>
    </message>
    <message>
        <source>Layers of runs</source>
        <translation>Schichten der Durchläufe</translation>
    </message>
    <message>
        <source>Folder for the TensorBoard log</source>
        <translation>Ordner für das TensorBoard-Log</translation>
    </message>
</context>
<context>
    <name>RunForm</name>
    <message>
        <source>Common</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Optimizers and learning rates</source>
        <translation>Optimierer und Lernraten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>Several runs</source>
        <translation>Mehrere Durchläufe</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>{0}, used for drawing</source>
        <translation>{0}, zum Zeichnen verwendet</translation>
    </message>
    <message>
        <source>Used for drawing</source>
        <translation>Zum Zeichnen verwendet</translation>
    </message>
</context>
<context>
    <name>RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Names of runs</source>
        <translation>Namen der Durchläufe</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Save drawing</source>
        <translation>Zeichnung speichern</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>ziffer</translation>
    </message>
    <message>
        <source>Save bitmap</source>
        <translation>Bitmap speichern</translation>
    </message>
    <message>
        <source>digit-28x28</source>
        <translation>ziffer-28x28</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Picture with its frames (*.png)</source>
        <translation>Bild mit Rahmen (*.png)</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>ergebnis</translation>
    </message>
    <message>
        <source>Save reading</source>
        <translation>Ergebnis speichern</translation>
    </message>
    <message>
        <source>{0} read</source>
        <translation>{0} gelesen</translation>
    </message>
    <message>
        <source>Copied: {0}</source>
        <translation>Kopiert: {0}</translation>
    </message>
</context>
<context>
    <name>SecondModel</name>
    <message>
        <source>Opening {0}…</source>
        <translation>{0} wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>SensitivityView</name>
    <message>
        <source>Final validation loss</source>
        <translation>Validierungsverlust am Ende</translation>
    </message>
    <message>
        <source>Final losses are drawn here as runs end, if a setting has several values among them.</source>
        <translation>Hier werden die letzten Verluste gezeichnet, sobald Läufe enden, in denen eine Einstellung mehrere Werte hat.</translation>
    </message>
    <message>
        <source>map with {0}</source>
        <translation>Karte mit {0}</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>{0}: final validation loss</source>
        <translation>{0}: Validierungsverlust am Ende</translation>
    </message>
    <message>
        <source>{0} (× diverged)</source>
        <translation>{0} (× divergiert)</translation>
    </message>
    <message>
        <source>Point at a value to read it; click to find its run in the table.</source>
        <translation>Zum Ablesen auf einen Wert zeigen; ein Klick findet seinen Durchlauf in der Tabelle.</translation>
    </message>
    <message>
        <source>{0}: final validation loss.</source>
        <translation>{0}: Validierungsverlust am Ende.</translation>
    </message>
    <message>
        <source>What lies along the axis</source>
        <translation>Was auf der x-Achse liegt</translation>
    </message>
    <message>
        <source>Lines, or a second setting as a map</source>
        <translation>Linien oder eine zweite Einstellung als Karte</translation>
    </message>
    <message>
        <source>Whose map is shown</source>
        <translation>Wessen Karte gezeigt wird</translation>
    </message>
    <message>
        <source>Sweep two settings at once, learning rates and momentum, say, to see a map.</source>
        <translation>Zwei Einstellungen zugleich variieren, etwa Lernraten und Momentum, um eine Karte zu sehen.</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>x-Achse</translation>
    </message>
    <message>
        <source>as</source>
        <translation>als</translation>
    </message>
    <message>
        <source>Give a learning rate, momentum, batch size or the like several values (0.001, 0.01, 0.1), or choose an experiment, to see how sensitive an optimizer is to it.</source>
        <translation>Lernrate, Momentum, Batchgröße oder Ähnlichem mehrere Werte geben (0.001, 0.01, 0.1) oder ein Experiment wählen, um zu sehen, wie empfindlich ein Optimierer darauf reagiert.</translation>
    </message>
    <message>
        <source>Lines in the plot</source>
        <translation>Linien im Diagramm</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>learning rate {0}</source>
        <translation>Lernrate {0}</translation>
    </message>
    <message>
        <source>batch {0}</source>
        <translation>Batch {0}</translation>
    </message>
    <message>
        <source>{0} epochs</source>
        <translation>{0} Epochen</translation>
    </message>
    <message>
        <source>decay {0}</source>
        <translation>Decay {0}</translation>
    </message>
    <message>
        <source>all pictures</source>
        <translation>alle Bilder</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>{0} held out</source>
        <translation>{0} zurückgehalten</translation>
    </message>
    <message>
        <source>deformed</source>
        <translation>verformt</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>unverformt</translation>
    </message>
    <message>
        <source>{0} no digits</source>
        <translation>{0} keine Ziffern</translation>
    </message>
    <message>
        <source>digits only</source>
        <translation>nur Ziffern</translation>
    </message>
    <message>
        <source>patience {0}</source>
        <translation>Geduld {0}</translation>
    </message>
</context>
<context>
    <name>ShareBox</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>That was only a dot: write a little larger.</source>
        <translation>Das war nur ein Punkt: Schreiben Sie etwas größer.</translation>
    </message>
    <message>
        <source>{0} digits of {1} are kept. Teach them now, or write another round: three rounds are best.</source>
        <translation>{0} Ziffern von {1} sind behalten. Lernen Sie sie jetzt an oder schreiben Sie noch eine Runde: Drei Runden sind am besten.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Model in use</source>
        <translation>Verwendetes Modell</translation>
    </message>
    <message>
        <source>Picture shown</source>
        <translation>Angezeigtes Bild</translation>
    </message>
    <message>
        <source>{0} · {1} on {2}</source>
        <translation>{0} · {1} auf {2}</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>S&amp;kip this run</source>
        <translation>Durchlauf ü&amp;berspringen</translation>
    </message>
    <message>
        <source>Stop after this &amp;epoch</source>
        <translation>Nach dieser &amp;Epoche stoppen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <source>Stopping; what was learned is kept…</source>
        <translation>Wird gestoppt; Gelerntes bleibt erhalten…</translation>
    </message>
    <message>
        <source>Training stops after this epoch.</source>
        <translation>Das Training stoppt nach dieser Epoche.</translation>
    </message>
    <message>
        <source>This run stops after its epoch.</source>
        <translation>Dieser Durchlauf stoppt nach seiner Epoche.</translation>
    </message>
</context>
<context>
    <name>SureRow</name>
    <message>
        <source>How sure an answer must be</source>
        <translation>Wie sicher eine Antwort sein muss</translation>
    </message>
    <message>
        <source>Below this no digit is claimed: the answer is “not sure”</source>
        <translation>Darunter wird keine Ziffer behauptet: die Antwort ist „nicht sicher“</translation>
    </message>
    <message>
        <source>Sure from</source>
        <translation>Sicher ab</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Pictures held out are not learned from: they show how well a network does on new ones.</source>
        <translation>Aus zurückgehaltenen Bildern wird nicht gelernt: Sie zeigen, wie gut ein Netz bei neuen ist.</translation>
    </message>
    <message>
        <source>A one-hot label is ten numbers: 1 for the digit that it is, 0 for all others.</source>
        <translation>Ein One-Hot-Label besteht aus zehn Zahlen: 1 für die richtige Ziffer, 0 für alle anderen.</translation>
    </message>
    <message>
        <source>A calibrated network is right in 80 of 100 cases in which it is 80 % sure.</source>
        <translation>Ein kalibriertes Netz hat in 80 von 100 Fällen recht, in denen es sich zu 80 % sicher ist.</translation>
    </message>
    <message>
        <source>The seed decides all that is random: with the same seed a run comes out the same.</source>
        <translation>Der Seed bestimmt alles Zufällige: Mit demselben Seed verläuft ein Durchlauf gleich.</translation>
    </message>
    <message>
        <source>A batch is the pictures that one step learns from together.</source>
        <translation>Ein Batch sind die Bilder, aus denen ein Schritt gemeinsam lernt.</translation>
    </message>
    <message>
        <source>In an epoch, each training picture is learned from once.</source>
        <translation>In einer Epoche wird aus jedem Trainingsbild einmal gelernt.</translation>
    </message>
    <message>
        <source>A step is one update of the weights, made from one batch.</source>
        <translation>Ein Schritt ist eine Aktualisierung der Gewichte aus einem Batch.</translation>
    </message>
    <message>
        <source>The learning rate is how far a step goes: too small is slow, too large diverges.</source>
        <translation>Die Lernrate sagt, wie weit ein Schritt geht: Zu klein ist langsam, zu groß divergiert.</translation>
    </message>
    <message>
        <source>A schedule changes the learning rate during the run.</source>
        <translation>Ein Zeitplan ändert die Lernrate während des Durchlaufs.</translation>
    </message>
    <message>
        <source>An optimizer is the rule by which a step changes the weights.</source>
        <translation>Ein Optimierer ist die Regel, nach der ein Schritt die Gewichte ändert.</translation>
    </message>
    <message>
        <source>The loss says how wrong the answers are: 0 is perfect, 2.3 is guessing.</source>
        <translation>Der Loss sagt, wie falsch die Antworten sind: 0 ist perfekt, 2,3 ist geraten.</translation>
    </message>
    <message>
        <source>The accuracy is the share of pictures that are read correctly.</source>
        <translation>Die Genauigkeit ist der Anteil richtig gelesener Bilder.</translation>
    </message>
    <message>
        <source>Dropout leaves units out at random while learning, so that no unit is relied on too much.</source>
        <translation>Dropout lässt beim Lernen zufällig Einheiten weg, damit keine zu wichtig wird.</translation>
    </message>
    <message>
        <source>Early stopping ends a run that no longer gets better on the pictures held out.</source>
        <translation>Early Stopping beendet einen Durchlauf, der auf den zurückgehaltenen Bildern nicht mehr besser wird.</translation>
    </message>
    <message>
        <source>Augmentation shifts, turns and bends pictures a little, so that there is more to learn from.</source>
        <translation>Augmentierung verschiebt, dreht und verbiegt Bilder ein wenig, damit es mehr zu lernen gibt.</translation>
    </message>
    <message>
        <source>A confusion matrix counts how often each digit was read as each of the others.</source>
        <translation>Eine Konfusionsmatrix zählt, wie oft jede Ziffer als welche andere gelesen wurde.</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>bundled + {0}</source>
        <translation>Standardmodell + {0}</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Width of the pen on the screen; the answer does not depend on it</source>
        <translation>Breite des Stifts auf dem Bildschirm; das Ergebnis hängt nicht davon ab</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>Stiftbreite</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Write a digit here</source>
        <translation>Hier eine Ziffer schreiben</translation>
    </message>
    <message>
        <source>With the mouse, a finger or a pen. It is read at once, while you write.</source>
        <translation>Mit Maus, Finger oder Stift. Sie wird sofort gelesen, schon beim Schreiben.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>How likely each digit is. Where the network is not sure, it says so; Why? shows the reason.</source>
        <translation>Wie wahrscheinlich jede Ziffer ist. Wo das Netz nicht sicher ist, sagt es das; „Warum?“ zeigt den Grund.</translation>
    </message>
    <message>
        <source>Pictures, too</source>
        <translation>Auch Bilder</translation>
    </message>
    <message>
        <source>Open, paste or drop a photograph: every digit on it is found, read, and can be corrected.</source>
        <translation>Ein Foto öffnen, einfügen oder hierher ziehen: Jede Ziffer darauf wird gefunden, gelesen und lässt sich berichtigen.</translation>
    </message>
    <message>
        <source>Train networks of your own</source>
        <translation>Eigene Netze trainieren</translation>
    </message>
    <message>
        <source>Tick optimizers, choose learning rates and press Start: the curves grow while they learn.</source>
        <translation>Optimierer ankreuzen, Lernraten wählen und Start drücken: Die Kurven wachsen beim Lernen mit.</translation>
    </message>
    <message>
        <source>Look at what they learn from</source>
        <translation>Ansehen, woraus sie lernen</translation>
    </message>
    <message>
        <source>All pictures of a data set, and those whose labels look wrong.</source>
        <translation>Alle Bilder eines Datensatzes, und die, deren Labels falsch aussehen.</translation>
    </message>
    <message>
        <source>See how good a model is</source>
        <translation>Sehen, wie gut ein Modell ist</translation>
    </message>
    <message>
        <source>Which digits it confuses, and whether it is as sure as it should be. Compare two models.</source>
        <translation>Welche Ziffern es verwechselt, und ob es so sicher ist, wie es sein sollte. Zwei Modelle vergleichen.</translation>
    </message>
</context>
<context>
    <name>TrainPresenter</name>
    <message>
        <source>Damaged runs were skipped: {0}.</source>
        <translation>Beschädigte Durchläufe übergangen: {0}.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>The form is filled in: press Start to try it.</source>
        <translation>Das Formular ist ausgefüllt: zum Probieren Start drücken.</translation>
    </message>
</context>
<context>
    <name>TrainView</name>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Mean over seeds</source>
        <translation>Mittel über Seeds</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Innenleben</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Landschaft</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Nothing trained yet. Choose a recipe and press Start.</source>
        <translation>Noch nichts trainiert. Vorlage wählen, starten.</translation>
    </message>
    <message>
        <source>Training begins…</source>
        <translation>Das Training beginnt…</translation>
    </message>
    <message>
        <source>Looking for earlier runs…</source>
        <translation>Frühere Durchläufe werden gesucht…</translation>
    </message>
    <message>
        <source>Tick runs in the table to draw their curves.</source>
        <translation>Durchläufe in der Tabelle ankreuzen, um ihre Kurven zu zeichnen.</translation>
    </message>
    <message>
        <source>Runs are listed here, and kept.</source>
        <translation>Hier erscheinen die Durchläufe; sie bleiben erhalten.</translation>
    </message>
    <message>
        <source>No run has these words.</source>
        <translation>Kein Durchlauf enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Filter: name, optimizer, data, status, note</source>
        <translation>Filter: Name, Optimierer, Daten, Status, Notiz</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Durchläufe filtern</translation>
    </message>
    <message>
        <source>Runs that differ in the seed alone share a row: mean ± standard deviation</source>
        <translation>Durchläufe, die sich nur im Seed unterscheiden, teilen eine Zeile: Mittel ± Standardabweichung</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>M&amp;ehr</translation>
    </message>
    <message>
        <source>More actions for the selected runs</source>
        <translation>Weitere Befehle für die ausgewählten Durchläufe</translation>
    </message>
    <message>
        <source>Write the drawn runs to files</source>
        <translation>Dargestellte Durchläufe als Dateien speichern</translation>
    </message>
</context>
<context>
    <name>ValuesEdit</name>
    <message>
        <source>{0:g} to {1:g}; usually {2:g}</source>
        <translation>{0:g} bis {1:g}; üblich: {2:g}</translation>
    </message>
    <message>
        <source>One value, several (32, 128), or a grid (16:256:5, at equal ratios)</source>
        <translation>Ein Wert, mehrere (32; 128) oder ein Raster (16:256:5, gleiche Verhältnisse)</translation>
    </message>
    <message>
        <source>One value, several (1e-3, 1e-2), or a grid ({0}, at equal ratios)</source>
        <translation>Ein Wert, mehrere (1e-3; 1e-2) oder ein Raster ({0}, gleiche Verhältnisse)</translation>
    </message>
    <message>
        <source>One value, several (0, 0.5, 0.9), or a grid ({0}: 1 minus the value at equal ratios)</source>
        <translation>Ein Wert, mehrere (0; 0,5; 0,9) oder ein Raster ({0}: 1 minus Wert in gleichen Verhältnissen)</translation>
    </message>
    <message>
        <source>One value, several (0, 0.2, 0.5), or a grid ({0}, evenly spaced)</source>
        <translation>Ein Wert, mehrere (0; 0,2; 0,5) oder ein Raster ({0}, gleiche Abstände)</translation>
    </message>
</context>
<context>
    <name>VerdictPage</name>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>These runs cannot be compared by this figure.</source>
        <translation>Nach dieser Kennzahl sind diese Durchläufe nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>Figure to compare by</source>
        <translation>Kennzahl für den Vergleich</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Train two optimizers with at least 6 seeds each (Repeats, in the form) to see which is better, and how sure that is.</source>
        <translation>Zwei Optimierer mit je mindestens 6 Seeds trainieren („Wiederholungen“ im Formular), um zu sehen, welcher besser ist und wie sicher das ist.</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Vergleich nach</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Download MNIST on the Data tab to see similar pictures.</source>
        <translation>Auf der Seite „Daten“ MNIST herunterladen, um ähnliche Bilder zu sehen.</translation>
    </message>
    <message>
        <source>Most like it in MNIST:</source>
        <translation>Am ähnlichsten in MNIST:</translation>
    </message>
    <message>
        <source>Most like it among the {0}s:</source>
        <translation>Am ähnlichsten unter den Bildern der {0}:</translation>
    </message>
    <message>
        <source>Write something to see here what counts in favour of the answer.</source>
        <translation>Etwas schreiben, um hier zu sehen, was für das Ergebnis spricht.</translation>
    </message>
    <message>
        <source>Orange ink counts in favour of {0}, blue ink against it.</source>
        <translation>Orange Tinte spricht für die {0}, blaue dagegen.</translation>
    </message>
    <message>
        <source>Why not {0}? Blue ink counts against {0}, orange ink in favour.</source>
        <translation>Warum keine {0}? Blaue Tinte spricht gegen die {0}, orange dafür.</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>Close a message, leave projector mode</source>
        <translation>Meldung schließen, Projektormodus verlassen</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Go to a picture, show it large</source>
        <translation>Zu einem Bild gehen, es groß zeigen</translation>
    </message>
    <message>
        <source>Arrows, Return</source>
        <translation>Pfeiltasten, Eingabe</translation>
    </message>
    <message>
        <source>Move the pen; on a picture, go from digit to digit</source>
        <translation>Den Stift bewegen; auf einem Bild von Ziffer zu Ziffer gehen</translation>
    </message>
    <message>
        <source>Put the pen down, lift it</source>
        <translation>Den Stift aufsetzen, abheben</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Say what the chosen digit is</source>
        <translation>Die gewählte Ziffer berichtigen</translation>
    </message>
    <message>
        <source>Rename the selected run</source>
        <translation>Den ausgewählten Durchlauf umbenennen</translation>
    </message>
    <message>
        <source>Go from cell to cell of the matrix</source>
        <translation>In der Matrix von Zelle zu Zelle gehen</translation>
    </message>
    <message>
        <source>End what is written</source>
        <translation>Geschriebenes beenden</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Teach your hand</source>
        <translation>Handschrift anlernen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
</context>
<context>
    <name>WritePage</name>
    <message>
        <source>Write here. The next digit comes when the pen rests.</source>
        <translation>Hier schreiben. Die nächste Ziffer kommt, wenn der Stift ruht.</translation>
    </message>
    <message>
        <source>&amp;Undo last</source>
        <translation>Letzte &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Another &amp;round</source>
        <translation>Noch eine &amp;Runde</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>&amp;Anlernen</translation>
    </message>
    <message>
        <source>Round done</source>
        <translation>Runde fertig</translation>
    </message>
    <message>
        <source>Write a {0}</source>
        <translation>Schreiben Sie eine {0}</translation>
    </message>
    <message>
        <source>When the next digit comes</source>
        <translation>Wann die nächste Ziffer kommt</translation>
    </message>
    <message>
        <source>after 0.8 s</source>
        <translation>nach 0,8 s</translation>
    </message>
    <message>
        <source>after 1.5 s</source>
        <translation>nach 1,5 s</translation>
    </message>
    <message>
        <source>after 3 s</source>
        <translation>nach 3 s</translation>
    </message>
    <message>
        <source>at Return</source>
        <translation>mit der Eingabetaste</translation>
    </message>
    <message>
        <source>Next digit</source>
        <translation>Nächste Ziffer</translation>
    </message>
</context>
<context>
    <name>WriterRow</name>
    <message>
        <source>Whose hand</source>
        <translation>Wessen Handschrift</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>Rename, import, export, delete</source>
        <translation>Umbenennen, importieren, exportieren, löschen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Import digits…</source>
        <translation>Ziffern &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Export digits…</source>
        <translation>Ziffern &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Delete all digits…</source>
        <translation>Alle Ziffern &amp;löschen…</translation>
    </message>
    <message>
        <source>New name…</source>
        <translation>Neuer Name…</translation>
    </message>
    <message>
        <source>{0} kept</source>
        <translation>{0} behalten</translation>
    </message>
    <message>
        <source>New hand</source>
        <translation>Neue Handschrift</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Digits (*.npz *.jsonl *.jsonl.gz)</source>
        <translation>Ziffern (*.npz *.jsonl *.jsonl.gz)</translation>
    </message>
    <message>
        <source>Import at most {0} digits</source>
        <translation>Höchstens {0} Ziffern importieren</translation>
    </message>
    <message>
        <source>Delete all digits of {0}, and what was learned from them?</source>
        <translation>Alle Ziffern von {0} löschen, und was daraus gelernt wurde?</translation>
    </message>
    <message>
        <source>Delete digits</source>
        <translation>Ziffern löschen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Hand</source>
        <translation>&amp;Handschrift</translation>
    </message>
</context>
<context>
    <name>Writers</name>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Kept for {0}: 1 digit so far.</source>
        <translation>Behalten ({0}): bisher 1 Ziffer.</translation>
    </message>
    <message>
        <source>Kept for {0}: {1} digits so far.</source>
        <translation>Behalten ({0}): bisher {1} Ziffern.</translation>
    </message>
</context>
<context>
    <name>WrittenRow</name>
    <message>
        <source>This round</source>
        <translation>Diese Runde</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Geschrieben: {0}</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Noch nichts geschrieben</translation>
    </message>
</context>
</TS>
