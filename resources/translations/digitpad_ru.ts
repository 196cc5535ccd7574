<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Digitpad</source>
        <translation>О программе Digitpad</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Digitpad {0}&lt;/h3&gt;&lt;p&gt;Draw a digit or open a picture of one, and it is read.&lt;/p&gt;&lt;p&gt;Published under the MIT licence. Made with Python {1} and these libraries:&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Digitpad {0}&lt;/h3&gt;&lt;p&gt;Нарисуйте цифру или откройте изображение с цифрой, и она будет распознана.&lt;/p&gt;&lt;p&gt;Распространяется по лицензии MIT. Создано на Python {1} с этими библиотеками:&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Libraries, their versions and licences</source>
        <translation>Библиотеки, их версии и лицензии</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
</context>
<context>
    <name>BitmapView</name>
    <message>
        <source>What the network sees</source>
        <translation>Что видит сеть</translation>
    </message>
    <message>
        <source>The drawing as the 28 by 28 pixels that the network gets</source>
        <translation>Рисунок в 28 на 28 пикселей, каким его получает сеть</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Paper</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Write a digit here with mouse, finger or pen. Keys: arrows move a pen, Space sets it down.</source>
        <translation>Напишите здесь цифру мышью, пальцем или пером. Клавиши: стрелки двигают перо, пробел опускает его.</translation>
    </message>
</context>
<context>
    <name>ClassChart</name>
    <message>
        <source>Number of pictures of each digit, and their mean</source>
        <translation>Изображения каждой цифры и их средние</translation>
    </message>
    <message>
        <source>Click a column to see its pictures</source>
        <translation>Щёлкните столбец, чтобы увидеть его изображения</translation>
    </message>
</context>
<context>
    <name>ClassesTable</name>
    <message>
        <source>Figures of each digit</source>
        <translation>Показатели по цифрам</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>Цифра</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Полнота</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>Of all pictures read as this digit, how many really are</source>
        <translation>Доля верных среди прочитанных как эта цифра (precision)</translation>
    </message>
    <message>
        <source>Of all pictures of this digit, how many were read correctly</source>
        <translation>Доля изображений этой цифры, прочитанных верно (recall)</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall</source>
        <translation>Среднее гармоническое precision и полноты</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Матрица ошибок</translation>
    </message>
    <message>
        <source>{0} read as {1}: {2}, {3} % of the row</source>
        <translation>{0} прочитано как {1}: {2}, {3} % строки</translation>
    </message>
    <message>
        <source>read as</source>
        <translation>прочитано как</translation>
    </message>
    <message>
        <source>label</source>
        <translation>метка</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>&amp;Start</source>
        <translation>Ста&amp;рт</translation>
    </message>
    <message>
        <source>Train (Ctrl+Return)</source>
        <translation>Начать обучение (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>П&amp;ауза</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>С&amp;топ</translation>
    </message>
    <message>
        <source>Stop now; what was learned is kept</source>
        <translation>Остановить сразу; результат сохранится</translation>
    </message>
    <message>
        <source>Other ways to stop</source>
        <translation>Другие способы остановки</translation>
    </message>
    <message>
        <source>Stop after this &amp;epoch</source>
        <translation>Остановить после этой &amp;эпохи</translation>
    </message>
    <message>
        <source>S&amp;kip this run</source>
        <translation>&amp;Пропустить этот запуск</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Про&amp;должить</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Digitpad has a fault</source>
        <translation>Ошибка в Digitpad</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Something went wrong that should not. What you drew is still there.</source>
        <translation>Произошла непредвиденная ошибка. Ваш рисунок не пропал.</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Loss</source>
        <translation>Потери</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Точность</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Логарифм</translation>
    </message>
    <message>
        <source>Group seeds</source>
        <translation>Медиана</translation>
    </message>
    <message>
        <source>Nothing trained yet. Choose a recipe and press Start.</source>
        <translation>Пока ничего не обучено. Выберите шаблон и нажмите «Старт».</translation>
    </message>
    <message>
        <source>{0} · seed {1}</source>
        <translation>{0} · зерно {1}</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>шаги</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>эпохи</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>секунды</translation>
    </message>
    <message>
        <source>mean of {0} batches</source>
        <translation>пакетов: {0}</translation>
    </message>
    <message>
        <source>every batch</source>
        <translation>каждый пакет</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Горизонтальная ось</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Эпохи</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Секунды</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Сглаживание</translation>
    </message>
    <message>
        <source>How many batches the training curves are averaged over</source>
        <translation>По скольким пакетам усредняются линии обучения</translation>
    </message>
    <message>
        <source>Show runs that differ only in the seed as their median and range</source>
        <translation>Вместо запусков, которые различаются только зерном, показать их медиану и размах</translation>
    </message>
    <message>
        <source>Show the loss on a logarithmic scale</source>
        <translation>Показать потери в логарифмическом масштабе</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>Ось</translation>
    </message>
</context>
<context>
    <name>DataBox</name>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>How many training pictures to use, chosen by the seed</source>
        <translation>Сколько обучающих изображений взять; выбор зависит от зерна</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Share of the training pictures held out to measure the validation loss</source>
        <translation>Доля обучающих изображений, отложенная для расчёта потерь на валидации</translation>
    </message>
    <message>
        <source>Deform pictures, differently each epoch</source>
        <translation>Случайные искажения в каждой эпохе</translation>
    </message>
    <message>
        <source>Mix in pictures that are not digits</source>
        <translation>Добавлять картинки без цифр</translation>
    </message>
    <message>
        <source>Scribbles, symbols and letters, so that the network learns when not to be sure</source>
        <translation>Каракули, знаки и буквы, для которых не подходит ни одна цифра: сеть учится сомневаться</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Отложено</translation>
    </message>
</context>
<context>
    <name>DataChoice</name>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>optdigits, 1,797 digits</source>
        <translation>optdigits, цифр: 1797</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Файл…</translation>
    </message>
    <message>
        <source>Data sets (*.npz *ubyte *.gz *.idx);;All files (*)</source>
        <translation>Наборы данных (*.npz *ubyte *.gz *.idx);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Open a data set: mnist.npz or IDX</source>
        <translation>Открыть набор данных: mnist.npz или IDX</translation>
    </message>
</context>
<context>
    <name>DataSets</name>
    <message>
        <source>Loading the pictures…</source>
        <translation>Загрузка изображений…</translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message>
        <source>{0} of {1} pictures</source>
        <translation>изображений: {0} из {1}</translation>
    </message>
    <message>
        <source>Download MNIST, or choose optdigits or a file of your own.</source>
        <translation>Скачайте MNIST, выберите optdigits или откройте свой файл.</translation>
    </message>
    <message>
        <source>No picture matches: choose other filters.</source>
        <translation>Таких изображений нет: выберите другие фильтры.</translation>
    </message>
    <message>
        <source>8 × 8 pixels from scikit-learn, enlarged and centred by mass</source>
        <translation>8 × 8 пикселей scikit-learn, увеличено и выровнено по центру масс</translation>
    </message>
    <message>
        <source>{0}, picture {1}, label {2}</source>
        <translation>{0}, изображение {1}, метка {2}</translation>
    </message>
</context>
<context>
    <name>DataView</name>
    <message>
        <source>How many pictures were read</source>
        <translation>Сколько изображений прочитано</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>Progress of the download</source>
        <translation>Сколько MNIST скачано</translation>
    </message>
    <message>
        <source>Download MNIST</source>
        <translation>Скачать MNIST</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>MNIST is not on this computer yet: 11 MB.</source>
        <translation>MNIST ещё нет на этом компьютере: 11 МБ.</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Скачивание…</translation>
    </message>
    <message>
        <source>Downloading… {0} of {1} MB</source>
        <translation>Скачивание… {0} из {1} МБ</translation>
    </message>
</context>
<context>
    <name>DrawActions</name>
    <message>
        <source>Pe&amp;n</source>
        <translation>Пе&amp;ро</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Писать</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>&amp;Ластик</translation>
    </message>
    <message>
        <source>Rub out parts of lines</source>
        <translation>Стирать части линий</translation>
    </message>
    <message>
        <source>&amp;Whole numbers</source>
        <translation>&amp;Целые числа</translation>
    </message>
    <message>
        <source>Read what is written as a number of several digits</source>
        <translation>Читать написанное как число из нескольких цифр</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Отменить последнее действие</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation>Повторить отменённое действие</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>О&amp;чистить</translation>
    </message>
    <message>
        <source>Take a fresh sheet; can be undone</source>
        <translation>Взять чистый лист; можно отменить</translation>
    </message>
    <message>
        <source>&amp;Open image…</source>
        <translation>&amp;Открыть изображение…</translation>
    </message>
    <message>
        <source>Read the digits in a picture</source>
        <translation>Распознать цифры на изображении</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Вст&amp;авить</translation>
    </message>
    <message>
        <source>Read the picture on the clipboard</source>
        <translation>Распознать изображение из буфера обмена</translation>
    </message>
    <message>
        <source>&amp;Save drawing…</source>
        <translation>Со&amp;хранить рисунок…</translation>
    </message>
    <message>
        <source>Save the drawing as PNG or SVG</source>
        <translation>Сохранить рисунок в PNG или SVG</translation>
    </message>
    <message>
        <source>Save &amp;bitmap…</source>
        <translation>Сохранить &amp;растр…</translation>
    </message>
    <message>
        <source>Save the 28×28 bitmap that the network sees as PNG</source>
        <translation>Сохранить в PNG растр 28×28, который видит сеть</translation>
    </message>
    <message>
        <source>&amp;Merge with the next</source>
        <translation>О&amp;бъединить со следующей</translation>
    </message>
    <message>
        <source>Two pieces of the picture are one digit</source>
        <translation>Две части картинки — одна цифра</translation>
    </message>
    <message>
        <source>Spl&amp;it in two</source>
        <translation>Разделить на &amp;две</translation>
    </message>
    <message>
        <source>What is framed as one digit are two that touch</source>
        <translation>В одной рамке — две цифры, которые касаются друг друга</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Убрать</translation>
    </message>
    <message>
        <source>What is framed is no digit</source>
        <translation>В рамке не цифра</translation>
    </message>
</context>
<context>
    <name>DrawTab</name>
    <message>
        <source>Pictures ({0});;All files (*)</source>
        <translation>Изображения ({0});;Все файлы (*)</translation>
    </message>
    <message>
        <source>Open image</source>
        <translation>Открыть изображение</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard: copy one first.</source>
        <translation>В буфере обмена нет изображения: сначала скопируйте его.</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Отчёт…</translation>
    </message>
    <message>
        <source>Everything on one page of HTML</source>
        <translation>Всё на одной странице HTML</translation>
    </message>
    <message>
        <source>&amp;Matrix as PNG or SVG…</source>
        <translation>&amp;Матрица в PNG или SVG…</translation>
    </message>
    <message>
        <source>&amp;Calibration as PNG or SVG…</source>
        <translation>&amp;Калибровка в PNG или SVG…</translation>
    </message>
    <message>
        <source>M&amp;atrix as CSV…</source>
        <translation>М&amp;атрица в CSV…</translation>
    </message>
    <message>
        <source>&amp;Digits as CSV…</source>
        <translation>&amp;Цифры в CSV…</translation>
    </message>
    <message>
        <source>Ca&amp;libration as CSV…</source>
        <translation>Ка&amp;либровка в CSV…</translation>
    </message>
    <message>
        <source>&amp;All answers as CSV…</source>
        <translation>&amp;Все ответы в CSV…</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Матрица ошибок</translation>
    </message>
    <message>
        <source>Figures of each digit</source>
        <translation>Показатели по цифрам</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Калибровка</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Все ответы</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Таблица CSV (*.csv)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>HTML page (*.html)</source>
        <translation>Страница HTML (*.html)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Изображение PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Рисунок SVG (*.svg)</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Сохранено как {0}.</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>Запись {0}…</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Part of the data set</source>
        <translation>Часть набора данных</translation>
    </message>
    <message>
        <source>training pictures</source>
        <translation>обучающие</translation>
    </message>
    <message>
        <source>test pictures</source>
        <translation>тестовые</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>all labels</source>
        <translation>все метки</translation>
    </message>
    <message>
        <source>label {0}</source>
        <translation>метка {0}</translation>
    </message>
    <message>
        <source>Indices</source>
        <translation>Номера</translation>
    </message>
    <message>
        <source>Indices: 17, 0-99</source>
        <translation>Номера: 17, 0-99</translation>
    </message>
    <message>
        <source>&amp;Suspected label errors</source>
        <translation>&amp;Сомнительные метки</translation>
    </message>
    <message>
        <source>Only pictures that the model in use confidently reads as a different digit</source>
        <translation>Только изображения, в которых текущая модель уверенно видит другую цифру</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>There is no way to cut this in two.</source>
        <translation>Это не удаётся разделить на две части.</translation>
    </message>
</context>
<context>
    <name>HandTools</name>
    <message>
        <source>What the chosen digit is</source>
        <translation>Какая это цифра</translation>
    </message>
    <message>
        <source>Say what the chosen digit is (or type it)</source>
        <translation>Указать выбранную цифру (или набрать её)</translation>
    </message>
    <message>
        <source>Digit {0} of {1} is a</source>
        <translation>Цифра {0} из {1} — это</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>test pictures</source>
        <translation>тестовые</translation>
    </message>
    <message>
        <source>training pictures</source>
        <translation>обучающие</translation>
    </message>
    <message>
        <source>pictures the run held out</source>
        <translation>отложенные при запуске</translation>
    </message>
    <message>
        <source>{0} on {1}, {2}</source>
        <translation>{0} на {1}, {2}</translation>
    </message>
    <message>
        <source>{0} % correct</source>
        <translation>верно {0} %</translation>
    </message>
    <message>
        <source>{0} of {1} wrong</source>
        <translation>ошибок: {0} из {1}</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>потери {0}</translation>
    </message>
    <message>
        <source>calibration error {0} %</source>
        <translation>ошибка калибровки {0} %</translation>
    </message>
</context>
<context>
    <name>LearningBox</name>
    <message>
        <source>One-hot, categorical</source>
        <translation>One-hot, категориальные</translation>
    </message>
    <message>
        <source>Integers, sparse</source>
        <translation>Целые числа, разреженные</translation>
    </message>
    <message>
        <source>How labels are passed to the cross-entropy loss; the result is the same</source>
        <translation>В каком виде кросс-энтропия получает метки; на результат не влияет</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Постоянное</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Косинусное</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Экспоненциальное</translation>
    </message>
    <message>
        <source>How the learning rate changes during the run</source>
        <translation>Как меняется скорость обучения за время запуска</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выкл.</translation>
    </message>
    <message>
        <source>Stop after this many epochs without a better validation loss</source>
        <translation>Через сколько эпох остановиться, если потери на валидации не снижаются</translation>
    </message>
    <message>
        <source>Decides the initial weights, the split and the order of the batches</source>
        <translation>Для начальных весов, разбиения данных и порядка пакетов</translation>
    </message>
    <message>
        <source>How many times each run is repeated, each time with the next seed</source>
        <translation>Сколько раз выполнить каждый запуск, увеличивая зерно</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Размер пакета</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Эпохи</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Ранний останов</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Зерно</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Повторы</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Lines in the plots</source>
        <translation>Линии на графиках</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Валидация</translation>
    </message>
    <message>
        <source>{0}: click to hide or show</source>
        <translation>{0}: щёлкните, чтобы скрыть или показать</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Draw</source>
        <translation>Рисование</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Открыть &amp;недавние</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;About Digitpad</source>
        <translation>&amp;О программе Digitpad</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Модель</translation>
    </message>
    <message>
        <source>&amp;Open model…</source>
        <translation>&amp;Открыть модель…</translation>
    </message>
    <message>
        <source>&amp;Use the bundled model</source>
        <translation>&amp;Использовать встроенную модель</translation>
    </message>
    <message>
        <source>Picture shown</source>
        <translation>Показанное изображение</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Используемая модель</translation>
    </message>
    <message>
        <source>bundled model</source>
        <translation>встроенная модель</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>{0} · {1} % on {2}</source>
        <translation>{0} · {1} % на {2}</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>&amp;Очистить список</translation>
    </message>
    <message>
        <source>No pictures opened yet</source>
        <translation>Список пока пуст</translation>
    </message>
    <message>
        <source>Restart Digitpad to use this language.</source>
        <translation>Перезапустите Digitpad, чтобы использовать этот язык.</translation>
    </message>
    <message>
        <source>Drawings and pictures are read by {0} now.</source>
        <translation>Теперь рисунки и изображения распознаёт {0}.</translation>
    </message>
    <message>
        <source>A network is being trained. Stop it, keep what it has learned, and close Digitpad?</source>
        <translation>Идёт обучение сети. Остановить его, сохранив результат, и закрыть Digitpad?</translation>
    </message>
    <message>
        <source>Close Digitpad</source>
        <translation>Закрыть Digitpad</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>bundled model</source>
        <translation>встроенная модель</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Файл…</translation>
    </message>
    <message>
        <source>Models (*.keras *.h5 *.hdf5 *.tflite);;All files (*)</source>
        <translation>Модели (*.keras *.h5 *.hdf5 *.tflite);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Открыть модель</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>bundled model</source>
        <translation>встроенная модель</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>Preparing the network of {0}…</source>
        <translation>Подготовка сети: {0}…</translation>
    </message>
    <message>
        <source>Models (*.keras *.h5 *.hdf5 *.tflite);;All files (*)</source>
        <translation>Модели (*.keras *.h5 *.hdf5 *.tflite);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Открыть модель</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>Открытие: {0}…</translation>
    </message>
</context>
<context>
    <name>NeighbourRow</name>
    <message>
        <source>Training pictures most like this</source>
        <translation>Самые похожие обучающие картинки</translation>
    </message>
    <message>
        <source>Labels: {0}</source>
        <translation>Метки: {0}</translation>
    </message>
</context>
<context>
    <name>NetworkBox</name>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Dense 256</source>
        <translation>Плотная 256</translation>
    </message>
    <message>
        <source>Dense 128-64</source>
        <translation>Плотная 128-64</translation>
    </message>
    <message>
        <source>Dense 128</source>
        <translation>Плотная 128</translation>
    </message>
    <message>
        <source>Dense 128-128, dropout 0.2</source>
        <translation>Плотная 128-128, dropout 0.2</translation>
    </message>
    <message>
        <source>Small convolutional</source>
        <translation>Малая свёрточная</translation>
    </message>
    <message>
        <source>The bundled model&apos;s</source>
        <translation>Как у встроенной модели</translation>
    </message>
    <message>
        <source>Custom dense layers</source>
        <translation>Свои плотные слои</translation>
    </message>
    <message>
        <source>Units of each hidden layer, separated by commas: 300, 100</source>
        <translation>Число нейронов в каждом скрытом слое, через запятую: 300, 100</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <translation>Параметров: {0}</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Слои</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Активация</translation>
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
        <translation>Закрыть сообщение (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>NumberEdit</name>
    <message>
        <source>{0:g} to {1:g}; usually {2:g}</source>
        <translation>от {0:g} до {1:g}; обычно {2:g}</translation>
    </message>
</context>
<context>
    <name>OptimizerRow</name>
    <message>
        <source>Learning rates of {0}</source>
        <translation>Скорости обучения для {0}</translation>
    </message>
    <message>
        <source>Learning rates: one, several (0.001, 0.01), or a grid (1e-4:1e-1:4)</source>
        <translation>Скорости обучения: одна, несколько (0.001, 0.01) или сетка (1e-4:1e-1:4)</translation>
    </message>
    <message>
        <source>Parameters and update rule of {0}</source>
        <translation>Параметры и правило обновления {0}</translation>
    </message>
    <message>
        <source>Update rule of {0}</source>
        <translation>Правило обновления {0}</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Write numbers, or drop a picture here</source>
        <translation>Пишите числа или перетащите сюда изображение</translation>
    </message>
    <message>
        <source>Write a digit, or drop a picture here</source>
        <translation>Напишите цифру или перетащите сюда изображение</translation>
    </message>
</context>
<context>
    <name>PictureDetail</name>
    <message>
        <source>Divided by 255</source>
        <translation>Делить на 255</translation>
    </message>
    <message>
        <source>Show the numbers as networks get them, from 0 to 1</source>
        <translation>Показывать числа так, как их получают сети: от 0 до 1</translation>
    </message>
    <message>
        <source>Put it on the &amp;canvas</source>
        <translation>На &amp;холст</translation>
    </message>
    <message>
        <source>Click a picture on the wall to see its numbers.</source>
        <translation>Щёлкните изображение, чтобы увидеть его числа.</translation>
    </message>
    <message>
        <source>Picture {0} · label {1}</source>
        <translation>Изображение {0} · метка {1}</translation>
    </message>
    <message>
        <source>Stored: uint8, 28 × 28, from {0} to {1}, mean {2}</source>
        <translation>Хранится: uint8, 28 × 28, от {0} до {1}, среднее {2}</translation>
    </message>
    <message>
        <source>Divided by 255: float32, 28 × 28, from {0} to {1}</source>
        <translation>Делится на 255: float32, 28 × 28, от {0} до {1}</translation>
    </message>
    <message>
        <source>Given to the network: 1 × 28 × 28 × 1 (for dense layers: 784 in a row)</source>
        <translation>Подаётся в сеть: 1 × 28 × 28 × 1 (плотным слоям: 784 подряд)</translation>
    </message>
    <message>
        <source>Label {0}, one-hot: {1}</source>
        <translation>Метка {0}, one-hot: {1}</translation>
    </message>
</context>
<context>
    <name>PictureOpener</name>
    <message>
        <source>Pasted picture</source>
        <translation>Вставленное изображение</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Перетащенное изображение</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>Распознавание: {0}…</translation>
    </message>
</context>
<context>
    <name>PictureWall</name>
    <message>
        <source>Pictures</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>picture {0}, label {1}</source>
        <translation>изображение {0}, метка {1}</translation>
    </message>
    <message>
        <source>{0}, read as {1}</source>
        <translation>{0}, прочитано как {1}</translation>
    </message>
    <message>
        <source>{0}, by the other model as {1}</source>
        <translation>{0}, другой моделью как {1}</translation>
    </message>
</context>
<context>
    <name>PixelGrid</name>
    <message>
        <source>The picture&apos;s 28 by 28 numbers</source>
        <translation>28 на 28 чисел изображения</translation>
    </message>
</context>
<context>
    <name>PredictionView</name>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>How sure the answer is</source>
        <translation>Уверенность в ответе</translation>
    </message>
    <message>
        <source>Second most probable digit</source>
        <translation>Вторая по вероятности цифра</translation>
    </message>
    <message>
        <source>Time that reading took</source>
        <translation>Время распознавания</translation>
    </message>
    <message>
        <source>Why the answer is not sure</source>
        <translation>Почему нет уверенности в ответе</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>Show what spoke for this answer, and what it resembles</source>
        <translation>Показать, что говорило за этот ответ и на что он похож</translation>
    </message>
    <message>
        <source>read in {0} ms</source>
        <translation>распознано за {0} мс</translation>
    </message>
    <message>
        <source>● sure · {0} %</source>
        <translation>● уверенно · {0} %</translation>
    </message>
    <message>
        <source>◐ not sure · {0} %</source>
        <translation>◐ неуверенно · {0} %</translation>
    </message>
    <message>
        <source>○ nothing to read</source>
        <translation>○ нечего распознавать</translation>
    </message>
    <message>
        <source>{0}: press N to read a number</source>
        <translation>{0}: клавиша N читает число</translation>
    </message>
    <message>
        <source>next: {0} · {1} %</source>
        <translation>далее: {0} · {1} %</translation>
    </message>
    <message>
        <source>perhaps {0} · {1} %, or {2} · {3} %</source>
        <translation>возможно, {0} · {1} % или {2} · {3} %</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>Что видит сеть</translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>ничего не написано</translation>
    </message>
    <message>
        <source>only a dot</source>
        <translation>только точка</translation>
    </message>
    <message>
        <source>it touches the edge</source>
        <translation>касается края</translation>
    </message>
    <message>
        <source>too thin to see</source>
        <translation>слишком тонко</translation>
    </message>
    <message>
        <source>several pieces</source>
        <translation>несколько частей</translation>
    </message>
    <message>
        <source>this looks like no digit</source>
        <translation>это не похоже на цифру</translation>
    </message>
    <message>
        <source>less sure than asked for</source>
        <translation>уверенность ниже требуемой</translation>
    </message>
    <message>
        <source>between {0} and {1}</source>
        <translation>между {0} и {1}</translation>
    </message>
    <message>
        <source>{0} of {1} digits not sure</source>
        <translation>неуверенно прочитано: {0} из {1}</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probabilities</source>
        <translation>Вероятности</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Пока нечего показать</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Progress of all runs</source>
        <translation>Ход всех запусков</translation>
    </message>
    <message>
        <source>Progress of this run</source>
        <translation>Ход этого запуска</translation>
    </message>
    <message>
        <source>epoch {0} of {1}</source>
        <translation>эпоха {0} из {1}</translation>
    </message>
    <message>
        <source>run {0} of {1}</source>
        <translation>запуск {0} из {1}</translation>
    </message>
    <message>
        <source>{0} pictures/s</source>
        <translation>{0} изобр./с</translation>
    </message>
    <message>
        <source>{0} so far</source>
        <translation>прошло {0}</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>осталось {0}</translation>
    </message>
    <message>
        <source>Loading TensorFlow, a few seconds the first time…</source>
        <translation>Загрузка TensorFlow; в первый раз — несколько секунд…</translation>
    </message>
    <message>
        <source>Loading pictures…</source>
        <translation>Загрузка изображений…</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Сравнить с</translation>
    </message>
    <message>
        <source>compare with…</source>
        <translation>сравнить с…</translation>
    </message>
    <message>
        <source>Part of the data set</source>
        <translation>Часть набора данных</translation>
    </message>
    <message>
        <source>test pictures</source>
        <translation>тестовые</translation>
    </message>
    <message>
        <source>training pictures</source>
        <translation>обучающие</translation>
    </message>
    <message>
        <source>pictures the run held out</source>
        <translation>отложенные при запуске</translation>
    </message>
    <message>
        <source>Ev&amp;aluate</source>
        <translation>&amp;Оценить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>How many pictures were read</source>
        <translation>Сколько изображений прочитано</translation>
    </message>
    <message>
        <source>on</source>
        <translation>на</translation>
    </message>
</context>
<context>
    <name>ReliabilityView</name>
    <message>
        <source>Accuracy</source>
        <translation>Точность</translation>
    </message>
    <message>
        <source>confidence (larger points: more answers)</source>
        <translation>уверенность (крупнее точка: больше ответов)</translation>
    </message>
    <message>
        <source>Calibration error of {0}</source>
        <translation>Ошибка калибровки: {0}</translation>
    </message>
</context>
<context>
    <name>ResultsTab</name>
    <message>
        <source>MNIST is not on this computer: download it, or choose optdigits.</source>
        <translation>MNIST нет на этом компьютере: скачайте его или выберите optdigits.</translation>
    </message>
    <message>
        <source>Choose a model and pictures, and press Evaluate.</source>
        <translation>Выберите модель и изображения и нажмите «Оценить».</translation>
    </message>
    <message>
        <source>{0} read as {1}: {2}, most confident first</source>
        <translation>{0} прочитано как {1}: {2}, сначала самые уверенные</translation>
    </message>
    <message>
        <source>{0} read as {1}: none</source>
        <translation>{0} прочитано как {1}: нет</translation>
    </message>
    <message>
        <source>Mistakes: {0}, most confident first</source>
        <translation>Ошибки: {0}, сначала самые уверенные</translation>
    </message>
    <message>
        <source>Read differently: {0}; label → {1} · {2}</source>
        <translation>Прочитано по-разному: {0}; метка → {1} · {2}</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Таких нет.</translation>
    </message>
    <message>
        <source>{0}, picture {1}, label {2}</source>
        <translation>{0}, изображение {1}, метка {2}</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Model whose matrix and pictures are shown</source>
        <translation>Модель, чьи матрица и изображения показаны</translation>
    </message>
    <message>
        <source>&amp;Percent of the row</source>
        <translation>&amp;Проценты строки</translation>
    </message>
    <message>
        <source>All mista&amp;kes</source>
        <translation>Все о&amp;шибки</translation>
    </message>
    <message>
        <source>&amp;Where they differ</source>
        <translation>&amp;Различия</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Цифры</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Калибровка</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>&amp;Экспорт</translation>
    </message>
    <message>
        <source>Write plots and tables to files</source>
        <translation>Записать графики и таблицы в файлы</translation>
    </message>
</context>
<context>
    <name>RunCommands</name>
    <message>
        <source>&amp;Use for drawing</source>
        <translation>&amp;Использовать модель</translation>
    </message>
    <message>
        <source>Read drawings and pictures with this run&apos;s network</source>
        <translation>Распознавать рисунки и изображения сетью этого запуска</translation>
    </message>
    <message>
        <source>&amp;Save model…</source>
        <translation>Со&amp;хранить модель…</translation>
    </message>
    <message>
        <source>&amp;Go on from the last epoch</source>
        <translation>&amp;Продолжить с последней эпохи</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>&amp;Запустить ещё раз</translation>
    </message>
    <message>
        <source>&amp;Copy settings to the form</source>
        <translation>С&amp;копировать настройки в форму</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>П&amp;ереименовать</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Удалить…</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Отчёт…</translation>
    </message>
    <message>
        <source>Compare the drawn runs on one page of HTML</source>
        <translation>Сравнить запуски с графиков на одной странице HTML</translation>
    </message>
    <message>
        <source>&amp;Plots as PNG or SVG…</source>
        <translation>&amp;Графики в PNG или SVG…</translation>
    </message>
    <message>
        <source>&amp;Table as CSV…</source>
        <translation>&amp;Таблица в CSV…</translation>
    </message>
    <message>
        <source>&amp;Epochs as CSV…</source>
        <translation>&amp;Эпохи в CSV…</translation>
    </message>
    <message>
        <source>Tensor&amp;Board log…</source>
        <translation>&amp;Журнал TensorBoard…</translation>
    </message>
    <message>
        <source>Keras model (*.keras)</source>
        <translation>Модель Keras (*.keras)</translation>
    </message>
    <message>
        <source>Keras model, older format (*.h5)</source>
        <translation>Модель Keras, старый формат (*.h5)</translation>
    </message>
    <message>
        <source>LiteRT model (*.tflite)</source>
        <translation>Модель LiteRT (*.tflite)</translation>
    </message>
    <message>
        <source>Save model</source>
        <translation>Сохранить модель</translation>
    </message>
    <message>
        <source>{0} runs</source>
        <translation>запуски ({0})</translation>
    </message>
    <message>
        <source>Permanently delete {0}, with curves and models?</source>
        <translation>Удалить {0} навсегда вместе с кривыми и моделями?</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Удалить запуски</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Удаление…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>HTML page (*.html)</source>
        <translation>Страница HTML (*.html)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Изображение PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Рисунок SVG (*.svg)</translation>
    </message>
    <message>
        <source>Plots: loss, accuracy, learning rates</source>
        <translation>Графики: потери, точность, скорости обучения</translation>
    </message>
    <message>
        <source>Table of runs</source>
        <translation>Таблица запусков</translation>
    </message>
    <message>
        <source>Epochs of runs</source>
        <translation>Эпохи запусков</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Таблица CSV (*.csv)</translation>
    </message>
    <message>
        <source>Folder for the TensorBoard log</source>
        <translation>Папка для журнала TensorBoard</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>Запись: {0}…</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Сохранено как {0}.</translation>
    </message>
</context>
<context>
    <name>RunForm</name>
    <message>
        <source>Recipe</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Custom settings</source>
        <translation>Свои настройки</translation>
    </message>
    <message>
        <source>Optimizers and learning rates</source>
        <translation>Оптимизаторы и скорости обучения</translation>
    </message>
    <message>
        <source>Dense 256 · Adam · 5 epochs</source>
        <translation>Плотная 256 · Adam · эпох: 5</translation>
    </message>
    <message>
        <source>Dense 128-64 · Adam · 5 epochs</source>
        <translation>Плотная 128-64 · Adam · эпох: 5</translation>
    </message>
    <message>
        <source>Dense 128 · Adam · 5 epochs, 20 % held out</source>
        <translation>Плотная 128 · Adam · эпох: 5, 20 % на проверку</translation>
    </message>
    <message>
        <source>Dense 128 · loss curves, integer labels</source>
        <translation>Плотная 128 · кривые потерь, целые метки</translation>
    </message>
    <message>
        <source>Dense 128-128 · dropout 0.2 · 10 epochs</source>
        <translation>Плотная 128-128 · dropout 0.2 · эпох: 10</translation>
    </message>
    <message>
        <source>The bundled model: 56 epochs, deformed pictures</source>
        <translation>Встроенная модель: эпох: 56, деформация</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>Run</source>
        <translation>Запуск</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Эпохи</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Точность (тест)</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>Потери (вал.)</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Лучшее</translation>
    </message>
    <message>
        <source>Val. accuracy</source>
        <translation>Точность (вал.)</translation>
    </message>
    <message>
        <source>Steps to 95 %</source>
        <translation>Шагов до 95 %</translation>
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
        <translation>Секунд до 95 %</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Зерно</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Начат</translation>
    </message>
    <message>
        <source>training</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>прерван</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>завершён</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлен</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущен</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>разошёлся</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>сбой</translation>
    </message>
</context>
<context>
    <name>RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>Запуски</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Изображение PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Рисунок SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save drawing</source>
        <translation>Сохранить рисунок</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>цифра</translation>
    </message>
    <message>
        <source>Save bitmap</source>
        <translation>Сохранить растр</translation>
    </message>
    <message>
        <source>digit-28x28</source>
        <translation>цифра-28x28</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Сохранено как {0}.</translation>
    </message>
</context>
<context>
    <name>SensitivityView</name>
    <message>
        <source>Final validation loss</source>
        <translation>Итоговые потери на валидации</translation>
    </message>
    <message>
        <source>learning rate (× diverged)</source>
        <translation>скорость обучения (× — разошлось)</translation>
    </message>
    <message>
        <source>Train an optimizer with several learning rates (0.001, 0.01, 0.1, say) to see how it bears them.</source>
        <translation>Запустите оптимизатор с разными скоростями обучения (например, 0.001, 0.01, 0.1), и будет видно, как он их переносит.</translation>
    </message>
</context>
<context>
    <name>SureRow</name>
    <message>
        <source>How sure an answer must be</source>
        <translation>Насколько уверенным должен быть ответ</translation>
    </message>
    <message>
        <source>Below this no digit is claimed: the answer is “not sure”</source>
        <translation>Ниже этого цифра не называется: ответ — «неуверенно»</translation>
    </message>
    <message>
        <source>Sure from</source>
        <translation>Уверенность от</translation>
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
        <translation>Толщина пера на экране; на ответ не влияет</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>Толщина пера</translation>
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
        <translation>Поиск прежних запусков…</translation>
    </message>
    <message>
        <source>Damaged runs were skipped: {0}.</source>
        <translation>Повреждённые запуски пропущены: {0}.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Stopping; what was learned is kept…</source>
        <translation>Остановка; результат сохранится…</translation>
    </message>
    <message>
        <source>Training stops after this epoch.</source>
        <translation>Обучение остановится после этой эпохи.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Остановлено.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Готово.</translation>
    </message>
</context>
<context>
    <name>TrainView</name>
    <message>
        <source>Curves</source>
        <translation>Кривые</translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation>Скорости обучения</translation>
    </message>
    <message>
        <source>Runs will be listed here. They are kept after you close Digitpad.</source>
        <translation>Здесь появятся запуски; они сохранятся и после выхода.</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Экспорт</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>&amp;Ещё</translation>
    </message>
    <message>
        <source>More actions for the selected runs</source>
        <translation>Другие действия с выбранными запусками</translation>
    </message>
    <message>
        <source>Write the drawn runs to files</source>
        <translation>Записать запуски с графиков в файлы</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>&amp;Как в системе</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Светлая тема</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмная тема</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Язык</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Write something, and here stands what spoke for the answer.</source>
        <translation>Напишите что-нибудь, и здесь появится, что говорило за ответ.</translation>
    </message>
    <message>
        <source>Orange ink spoke for {0}, blue ink against it.</source>
        <translation>Оранжевое говорило за {0}, голубое — против.</translation>
    </message>
    <message>
        <source>Download MNIST on the Data tab, and the pictures most like this stand here.</source>
        <translation>Скачайте MNIST на вкладке «Данные», и здесь появятся самые похожие картинки.</translation>
    </message>
    <message>
        <source>Most like it among MNIST&apos;s training pictures</source>
        <translation>Самые похожие из обучающих картинок MNIST</translation>
    </message>
</context>
</TS>
