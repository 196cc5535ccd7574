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
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
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
        <source>Something went wrong that should not. What you drew is still there.</source>
        <translation>Es ist ein unerwarteter Fehler aufgetreten. Die Zeichnung ist noch da.</translation>
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
        <source>Log loss</source>
        <translation>Log. Verlust</translation>
    </message>
    <message>
        <source>Group seeds</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Nothing trained yet. Choose a recipe and press Start.</source>
        <translation>Noch nichts trainiert. Vorlage wählen, starten.</translation>
    </message>
    <message>
        <source>{0} · seed {1}</source>
        <translation>{0} · Seed {1}</translation>
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
        <source>mean of {0} batches</source>
        <translation>Mittel: {0} Batches</translation>
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
        <source>How many batches the training curves are averaged over</source>
        <translation>Über wie viele Batches die Trainingslinien gemittelt werden</translation>
    </message>
    <message>
        <source>Show runs that differ only in the seed as their median and range</source>
        <translation>Durchläufe, die sich nur im Seed unterscheiden, als Median mit Spannweite zeigen</translation>
    </message>
    <message>
        <source>Show the loss on a logarithmic scale</source>
        <translation>Verlust logarithmisch auftragen</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>x-Achse</translation>
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
        <source>How many training pictures to use, chosen by the seed</source>
        <translation>Wie viele Trainingsbilder verwendet werden; der Seed bestimmt die Auswahl</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
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
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>optdigits, 1,797 digits</source>
        <translation>optdigits, 1.797 Ziffern</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
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
    <name>DataSets</name>
    <message>
        <source>Loading the pictures…</source>
        <translation>Bilder werden geladen…</translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message>
        <source>{0} of {1} pictures</source>
        <translation>{0} von {1} Bildern</translation>
    </message>
    <message>
        <source>Download MNIST, or choose optdigits or a file of your own.</source>
        <translation>MNIST herunterladen, optdigits wählen oder eine eigene Datei öffnen.</translation>
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
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <source>Pictures ({0});;All files (*)</source>
        <translation>Bilder ({0});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open image</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard: copy one first.</source>
        <translation>Kein Bild in der Zwischenablage: bitte zuerst eines kopieren.</translation>
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
        <source>&amp;All answers as CSV…</source>
        <translation>A&amp;lle Antworten als CSV…</translation>
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
    <message>
        <source>Saved as {0}.</source>
        <translation>Als {0} gespeichert.</translation>
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
        <source>Only pictures that the model in use confidently reads as a different digit</source>
        <translation>Nur Bilder, in denen das benutzte Modell sicher eine andere Ziffer sieht</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>There is no way to cut this in two.</source>
        <translation>Dies lässt sich nicht in zwei teilen.</translation>
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
        <source>pictures the run held out</source>
        <translation>Validierung des Durchlaufs</translation>
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
        <source>How the learning rate changes during the run</source>
        <translation>Wie sich die Lernrate im Lauf des Trainings ändert</translation>
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
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
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
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>{0}: click to hide or show</source>
        <translation>{0}: zum Aus- oder Einblenden klicken</translation>
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
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
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
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Digitpad</source>
        <translation>Ü&amp;ber Digitpad</translation>
    </message>
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
        <source>Picture shown</source>
        <translation>Angezeigtes Bild</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Verwendetes Modell</translation>
    </message>
    <message>
        <source>bundled model</source>
        <translation>Standardmodell</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>{0} · {1} % on {2}</source>
        <translation>{0} · {1} % auf {2}</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>No pictures opened yet</source>
        <translation>Noch keine Bilder geöffnet</translation>
    </message>
    <message>
        <source>Restart Digitpad to use this language.</source>
        <translation>Digitpad neu starten, um diese Sprache zu benutzen.</translation>
    </message>
    <message>
        <source>Drawings and pictures are read by {0} now.</source>
        <translation>Zeichnungen und Bilder werden jetzt mit „{0}“ erkannt.</translation>
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
        <source>Models (*.keras *.h5 *.hdf5 *.tflite);;All files (*)</source>
        <translation>Modelle (*.keras *.h5 *.hdf5 *.tflite);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Modell öffnen</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>bundled model</source>
        <translation>Standardmodell</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>Preparing the network of {0}…</source>
        <translation>Netz von „{0}“ wird vorbereitet…</translation>
    </message>
    <message>
        <source>Models (*.keras *.h5 *.hdf5 *.tflite);;All files (*)</source>
        <translation>Modelle (*.keras *.h5 *.hdf5 *.tflite);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>{0} wird geöffnet…</translation>
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
        <source>none</source>
        <translation>ohne</translation>
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
    <name>NumberEdit</name>
    <message>
        <source>{0:g} to {1:g}; usually {2:g}</source>
        <translation>{0:g} bis {1:g}; üblich: {2:g}</translation>
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
        <translation>Lernraten: eine, mehrere (0.001, 0.01) oder ein Raster (1e-4:1e-1:4)</translation>
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
    <name>Paper</name>
    <message>
        <source>Write numbers, or drop a picture here</source>
        <translation>Zahlen schreiben oder ein Bild hier ablegen</translation>
    </message>
    <message>
        <source>Write a digit, or drop a picture here</source>
        <translation>Ziffer schreiben oder Bild hier ablegen</translation>
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
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Abgelegtes Bild</translation>
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
    <name>PixelGrid</name>
    <message>
        <source>The picture&apos;s 28 by 28 numbers</source>
        <translation>Die 28 mal 28 Zahlen des Bildes</translation>
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
        <source>Second most probable digit</source>
        <translation>Zweitwahrscheinlichste Ziffer</translation>
    </message>
    <message>
        <source>Time that reading took</source>
        <translation>Dauer der Erkennung</translation>
    </message>
    <message>
        <source>Why the answer is not sure</source>
        <translation>Warum das Ergebnis unsicher ist</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Show what spoke for this answer, and what it resembles</source>
        <translation>Zeigen, was für diese Antwort sprach und wem sie ähnelt</translation>
    </message>
    <message>
        <source>read in {0} ms</source>
        <translation>erkannt in {0} ms</translation>
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
        <source>{0}: press N to read a number</source>
        <translation>{0}: mit N als Zahl lesen</translation>
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
        <source>What the network sees</source>
        <translation>Was das Netz sieht</translation>
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
        <source>this looks like no digit</source>
        <translation>das sieht nach keiner Ziffer aus</translation>
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
        <source>Nothing to show yet</source>
        <translation>Noch nichts anzuzeigen</translation>
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
        <source>epoch {0} of {1}</source>
        <translation>Epoche {0} von {1}</translation>
    </message>
    <message>
        <source>run {0} of {1}</source>
        <translation>Durchlauf {0} von {1}</translation>
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
        <source>Loading pictures…</source>
        <translation>Bilder werden geladen…</translation>
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
        <source>pictures the run held out</source>
        <translation>Validierung des Durchlaufs</translation>
    </message>
    <message>
        <source>Ev&amp;aluate</source>
        <translation>&amp;Auswerten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How many pictures were read</source>
        <translation>Wie viele Bilder gelesen sind</translation>
    </message>
    <message>
        <source>on</source>
        <translation>auf</translation>
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
        <source>Calibration error of {0}</source>
        <translation>Kalibrierungsfehler von {0}</translation>
    </message>
</context>
<context>
    <name>ResultsTab</name>
    <message>
        <source>MNIST is not on this computer: download it, or choose optdigits.</source>
        <translation>MNIST ist nicht auf diesem Rechner: herunterladen oder optdigits wählen.</translation>
    </message>
    <message>
        <source>Choose a model and pictures, and press Evaluate.</source>
        <translation>Modell und Bilder wählen, dann auswerten.</translation>
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
        <source>All mista&amp;kes</source>
        <translation>Alle &amp;Fehler</translation>
    </message>
    <message>
        <source>&amp;Where they differ</source>
        <translation>&amp;Unterschiede</translation>
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
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Write plots and tables to files</source>
        <translation>Diagramme und Tabellen in Dateien schreiben</translation>
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
        <source>&amp;Save model…</source>
        <translation>Modell &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Go on from the last epoch</source>
        <translation>Ab letzter Epoche &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
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
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
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
        <source>&amp;Epochs as CSV…</source>
        <translation>&amp;Epochen als CSV…</translation>
    </message>
    <message>
        <source>Tensor&amp;Board log…</source>
        <translation>Tensor&amp;Board-Log…</translation>
    </message>
    <message>
        <source>Keras model (*.keras)</source>
        <translation>Keras-Modell (*.keras)</translation>
    </message>
    <message>
        <source>Keras model, older format (*.h5)</source>
        <translation>Keras-Modell, älteres Format (*.h5)</translation>
    </message>
    <message>
        <source>LiteRT model (*.tflite)</source>
        <translation>LiteRT-Modell (*.tflite)</translation>
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
        <source>Permanently delete {0}, with curves and models?</source>
        <translation>{0} mit Kurven und Modellen endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Durchläufe löschen</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht…</translation>
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
        <source>Plots: loss, accuracy, learning rates</source>
        <translation>Diagramme: Verlust, Genauigkeit, Lernraten</translation>
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
        <source>Folder for the TensorBoard log</source>
        <translation>Ordner für das TensorBoard-Log</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>{0} wird geschrieben…</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Als {0} gespeichert.</translation>
    </message>
</context>
<context>
    <name>RunForm</name>
    <message>
        <source>Recipe</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Custom settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>Optimizers and learning rates</source>
        <translation>Optimierer und Lernraten</translation>
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
        <source>The bundled model: 56 epochs, deformed pictures</source>
        <translation>Standardmodell: 56 Epochen, verformte Bilder</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>Run</source>
        <translation>Durchlauf</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
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
        <source>Best</source>
        <translation>Bestwert</translation>
    </message>
    <message>
        <source>Val. accuracy</source>
        <translation>Val.-Genauigkeit</translation>
    </message>
    <message>
        <source>Steps to 95 %</source>
        <translation>Schritte bis 95 %</translation>
    </message>
    <message>
        <source>97 %</source>
        <translation>97 %</translation>
    </message>
    <message>
        <source>98 %</source>
        <translation>98 %</translation>
    </message>
    <message>
        <source>Seconds to 95 %</source>
        <translation>Sekunden bis 95 %</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
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
    <name>RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>Durchläufe</translation>
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
        <source>Saved as {0}.</source>
        <translation>Als {0} gespeichert.</translation>
    </message>
</context>
<context>
    <name>SensitivityView</name>
    <message>
        <source>Final validation loss</source>
        <translation>Validierungsverlust am Ende</translation>
    </message>
    <message>
        <source>learning rate (× diverged)</source>
        <translation>Lernrate (× divergiert)</translation>
    </message>
    <message>
        <source>Train an optimizer with several learning rates (0.001, 0.01, 0.1, say) to see how it bears them.</source>
        <translation>Einen Optimierer mit mehreren Lernraten trainieren (etwa 0.001, 0.01, 0.1), um zu sehen, wie er sie verträgt.</translation>
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
    <name>TrainTab</name>
    <message>
        <source>Looking for earlier runs…</source>
        <translation>Frühere Durchläufe werden gesucht…</translation>
    </message>
    <message>
        <source>Damaged runs were skipped: {0}.</source>
        <translation>Beschädigte Durchläufe übergangen: {0}.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
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
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
</context>
<context>
    <name>TrainView</name>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation>Lernraten</translation>
    </message>
    <message>
        <source>Runs will be listed here. They are kept after you close Digitpad.</source>
        <translation>Hier erscheinen die Durchläufe; sie bleiben für später erhalten.</translation>
    </message>
    <message>
        <source>&amp;Export</source>
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
    <name>ViewMenu</name>
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
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Write something, and here stands what spoke for the answer.</source>
        <translation>Schreiben Sie etwas, dann steht hier, was für die Antwort sprach.</translation>
    </message>
    <message>
        <source>Orange ink spoke for {0}, blue ink against it.</source>
        <translation>Orange Tinte sprach für {0}, blaue dagegen.</translation>
    </message>
    <message>
        <source>Download MNIST on the Data tab, and the pictures most like this stand here.</source>
        <translation>Laden Sie MNIST auf der Seite „Daten“ herunter, dann stehen hier die ähnlichsten Bilder.</translation>
    </message>
    <message>
        <source>Most like it among MNIST&apos;s training pictures</source>
        <translation>Am ähnlichsten unter MNISTs Trainingsbildern</translation>
    </message>
</context>
</TS>
