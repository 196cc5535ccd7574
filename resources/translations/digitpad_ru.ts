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
    <name>BitmapRow</name>
    <message>
        <source>Second most probable digit</source>
        <translation>Вторая по вероятности цифра</translation>
    </message>
    <message>
        <source>Time that reading took</source>
        <translation>Время распознавания</translation>
    </message>
    <message>
        <source>Why this digit is not sure</source>
        <translation>Почему нет уверенности в этой цифре</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>Show what counts in favour of this answer, and what it resembles</source>
        <translation>Показать доводы за этот ответ и похожие изображения</translation>
    </message>
    <message>
        <source>read in {0} ms</source>
        <translation>распознано за {0} мс</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>Что видит сеть</translation>
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
    <name>Callout</name>
    <message>
        <source>Sk&amp;ip</source>
        <translation>Проп&amp;устить</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>Да&amp;лее</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} из {1}</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Готово</translation>
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
        <source>{0}
B less A, in percentage points</source>
        <translation>{0}
B минус A, в процентных пунктах</translation>
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
    <name>Classroom</name>
    <message>
        <source>{0} reads drawings and pictures from now on.</source>
        <translation>{0} теперь читает рисунки и изображения.</translation>
    </message>
    <message>
        <source>Forgotten. The bundled model is as it was, and your digits are kept.</source>
        <translation>Забыто. Встроенная модель прежняя, а ваши цифры сохранены.</translation>
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
        <source>P&amp;ause</source>
        <translation>П&amp;ауза</translation>
    </message>
    <message>
        <source>From earlier runs on this computer if there are any like these</source>
        <translation>По прежним запускам на этом компьютере, если есть похожие</translation>
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
        <source>&amp;Start {0} runs</source>
        <translation>Ста&amp;рт ({0})</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} с</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} мин</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} ч</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>около {0}</translation>
    </message>
    <message>
        <source>{0} runs, about {1}</source>
        <translation>запусков: {0}, около {1}</translation>
    </message>
    <message>
        <source>S&amp;kip these runs</source>
        <translation>&amp;Пропустить эти запуски</translation>
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
        <source>An unexpected error occurred. What you drew is still there.</source>
        <translation>Произошла непредвиденная ошибка. Ваш рисунок не пропал.</translation>
    </message>
</context>
<context>
    <name>Cropping</name>
    <message>
        <source>Frame what is to be read, then press Enter. Esc leaves it.</source>
        <translation>Выделите рамкой, что распознать, и нажмите Enter. Esc — отмена.</translation>
    </message>
    <message>
        <source>Read this part</source>
        <translation>Распознать эту часть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>CurveControls</name>
    <message>
        <source>Plots</source>
        <translation>Графики</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>Потери и точность</translation>
    </message>
    <message>
        <source>Loss alone</source>
        <translation>Только потери</translation>
    </message>
    <message>
        <source>Accuracy alone</source>
        <translation>Только точность</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>Потери, лог. шкала</translation>
    </message>
    <message>
        <source>Error instead of accuracy, logarithmic</source>
        <translation>Ошибка вместо точности, лог. шкала</translation>
    </message>
    <message>
        <source>1 − accuracy: tells 99.1 % from 99.6 %</source>
        <translation>1 − точность: видно, чем 99.1 % отличается от 99.6 %</translation>
    </message>
    <message>
        <source>Seeds as one line with their range</source>
        <translation>Зёрна одной линией с размахом</translation>
    </message>
    <message>
        <source>Show runs that differ only in the seed as their median and range</source>
        <translation>Вместо запусков, которые различаются только зерном, показать их медиану и размах</translation>
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
        <source>step {0}</source>
        <translation>шаг {0}</translation>
    </message>
    <message>
        <source>epoch {0}</source>
        <translation>эпоха {0}</translation>
    </message>
    <message>
        <source>second {0}</source>
        <translation>секунда {0}</translation>
    </message>
    <message>
        <source>{0} % of the steps</source>
        <translation>{0} % шагов</translation>
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
        <source>Training lines are means over so many of a run&apos;s steps</source>
        <translation>Линии обучения усредняются по такой доле шагов запуска</translation>
    </message>
    <message>
        <source>Which plots are drawn, and how</source>
        <translation>Какие графики показывать и как</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>Ось</translation>
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
        <source>{0} runs</source>
        <translation>запуски ({0})</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Nothing trained yet. Choose a recipe and press Start.</source>
        <translation>Пока ничего не обучено. Выберите шаблон и нажмите «Старт».</translation>
    </message>
    <message>
        <source>{0} · seed {1}</source>
        <translation>{0} · зерно {1}</translation>
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
        <source>How many training pictures to use, chosen by the seed: one number, several (500, 5000), or all</source>
        <translation>Сколько обучающих изображений взять (выбор зависит от зерна): одно число, несколько (500, 5000) или все</translation>
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
        <source>{0} pictures</source>
        <translation>изображений: {0}</translation>
    </message>
    <message>
        <source>{0} held out</source>
        <translation>отложено {0}</translation>
    </message>
    <message>
        <source>deformed</source>
        <translation>с искажениями</translation>
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
        <source>70,000 digits, downloaded once</source>
        <translation>70 000 цифр, загружаются один раз</translation>
    </message>
    <message>
        <source>1,797 digits, part of the program</source>
        <translation>1797 цифр, входят в программу</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Файл…</translation>
    </message>
    <message>
        <source>Digits of {0}</source>
        <translation>Цифры: {0}</translation>
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
    <name>DataTab</name>
    <message>
        <source>{0} of {1} pictures</source>
        <translation>изображений: {0} из {1}</translation>
    </message>
    <message>
        <source>All {0} pictures</source>
        <translation>Все изображения: {0}</translation>
    </message>
    <message>
        <source>The {0} pictures on the wall, of {1}</source>
        <translation>Показанные изображения: {0} из {1}</translation>
    </message>
    <message>
        <source>The {0} pictures on the wall; pale: all {1}</source>
        <translation>Показанные изображения: {0}; бледным — все {1}</translation>
    </message>
    <message>
        <source>{0} suspects none of these labels.</source>
        <translation>{0} не сомневается ни в одной из этих меток.</translation>
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
        <source>{0} reads {1}, {2} % sure</source>
        <translation>{0}: {1}, уверенность {2} %</translation>
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
        <source>Download MNIST above, or choose optdigits or a file of your own. Here you will see every picture that networks learn from, how many there are of each digit, and what one looks like in numbers.</source>
        <translation>Скачайте MNIST выше или выберите optdigits либо свой файл. Здесь вы увидите все изображения, на которых учатся сети, сколько их для каждой цифры и как изображение выглядит в числах.</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Изображений пока нет</translation>
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
    <name>Datasets</name>
    <message>
        <source>Loading the pictures…</source>
        <translation>Загрузка изображений…</translation>
    </message>
</context>
<context>
    <name>DaysChart</name>
    <message>
        <source>Read as meant, day by day</source>
        <translation>Прочитано верно, по дням</translation>
    </message>
    <message>
        <source>After the first game, each day has a bar here.</source>
        <translation>После первой игры здесь будет столбик на каждый день.</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} с</translation>
    </message>
</context>
<context>
    <name>DifferencesTable</name>
    <message>
        <source>Comparisons</source>
        <translation>Сравнения</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Difference, 95 %</source>
        <translation>Разница, 95 %</translation>
    </message>
    <message>
        <source>mean {0}, {1} pairs, p = {2} after Holm’s correction</source>
        <translation>среднее {0}, пар: {1}, p = {2} с поправкой Холма</translation>
    </message>
    <message>
        <source>mean {0}, {1} to {2}, {3} pairs, p = {4} after Holm’s correction</source>
        <translation>среднее {0}, от {1} до {2}, пар: {3}, p = {4} с поправкой Холма</translation>
    </message>
</context>
<context>
    <name>DigitFiles</name>
    <message>
        <source>{0} digits from {1}.</source>
        <translation>{0} цифр из {1}.</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>Чтение: {0}…</translation>
    </message>
    <message>
        <source>Digits with strokes (*.jsonl)</source>
        <translation>Цифры со штрихами (*.jsonl)</translation>
    </message>
    <message>
        <source>Data set as MNIST (*.npz)</source>
        <translation>Набор данных как MNIST (*.npz)</translation>
    </message>
    <message>
        <source>Export digits</source>
        <translation>Экспорт цифр</translation>
    </message>
</context>
<context>
    <name>DigitsPage</name>
    <message>
        <source>Own digits</source>
        <translation>Свои цифры</translation>
    </message>
    <message>
        <source>What this digit is</source>
        <translation>Что это за цифра</translation>
    </message>
    <message>
        <source>Take it &amp;out</source>
        <translation>&amp;Убрать</translation>
    </message>
    <message>
        <source>No digits yet: write some on the first page.</source>
        <translation>Цифр пока нет: напишите несколько на первой странице.</translation>
    </message>
    <message>
        <source>{0} reads {1}, {2} sure.</source>
        <translation>{0} читает {1}, уверенность {2}.</translation>
    </message>
    <message>
        <source>{0} reads {1}, only {2} sure: that does not count as read.</source>
        <translation>{0} читает {1}, уверенность всего {2}: такая цифра не считается прочитанной.</translation>
    </message>
    <message>
        <source>Practice sheet</source>
        <translation>Лист для письма</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Рисунок</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>{0}, round {1}, {2}</source>
        <translation>{0}, серия {1}, {2}</translation>
    </message>
    <message>
        <source>A {0} was taken out.</source>
        <translation>Цифра {0} убрана.</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>&amp;Вернуть</translation>
    </message>
    <message>
        <source>It is a</source>
        <translation>Это</translation>
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
        <source>Save what was read as text, CSV or JSON, or the picture with its frames as PNG</source>
        <translation>Сохранить распознанное как текст, CSV или JSON либо изображение с рамками в PNG</translation>
    </message>
    <message>
        <source>Copy what was read to the clipboard</source>
        <translation>Копировать распознанное в буфер обмена</translation>
    </message>
    <message>
        <source>Save rea&amp;ding…</source>
        <translation>Сохранить распо&amp;знанное…</translation>
    </message>
    <message>
        <source>Cop&amp;y answer</source>
        <translation>&amp;Копировать ответ</translation>
    </message>
    <message>
        <source>Go to the next digit that is not sure</source>
        <translation>Перейти к следующей сомнительной цифре</translation>
    </message>
    <message>
        <source>Go to the one before</source>
        <translation>Перейти к предыдущей сомнительной цифре</translation>
    </message>
    <message>
        <source>Next unsure di&amp;git</source>
        <translation>&amp;Следующая сомнительная цифра</translation>
    </message>
    <message>
        <source>Previous un&amp;sure digit</source>
        <translation>Пр&amp;едыдущая сомнительная цифра</translation>
    </message>
    <message>
        <source>Turn the picture to the left and read it</source>
        <translation>Повернуть изображение влево и распознать</translation>
    </message>
    <message>
        <source>Turn it to the right</source>
        <translation>Повернуть изображение вправо и распознать</translation>
    </message>
    <message>
        <source>Frame a part of the picture, and read only that</source>
        <translation>Выделить рамкой часть изображения и распознать только её</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>Повернуть &amp;влево</translation>
    </message>
    <message>
        <source>Turn rig&amp;ht</source>
        <translation>Поверну&amp;ть вправо</translation>
    </message>
    <message>
        <source>Read a par&amp;t…</source>
        <translation>Распознать &amp;фрагмент…</translation>
    </message>
    <message>
        <source>Show all of the paper</source>
        <translation>Показать весь лист</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Увел&amp;ичить</translation>
    </message>
    <message>
        <source>Show the paper larger</source>
        <translation>Показать лист крупнее</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>У&amp;меньшить</translation>
    </message>
    <message>
        <source>Show more of it</source>
        <translation>Показать лист мельче</translation>
    </message>
    <message>
        <source>Whole &amp;paper</source>
        <translation>Весь &amp;лист</translation>
    </message>
    <message>
        <source>Pull the pen on a string, so that small shaking leaves no trace</source>
        <translation>Тянуть перо за нить, чтобы мелкая дрожь не оставляла следа</translation>
    </message>
    <message>
        <source>Ste&amp;ady the line</source>
        <translation>Сгла&amp;живать линии</translation>
    </message>
    <message>
        <source>Narrower pen</source>
        <translation>Перо тоньше</translation>
    </message>
    <message>
        <source>Take a narrower pen</source>
        <translation>Взять перо тоньше</translation>
    </message>
    <message>
        <source>Wider pen</source>
        <translation>Перо толще</translation>
    </message>
    <message>
        <source>Take a wider pen</source>
        <translation>Взять перо толще</translation>
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
        <source>There is no way to cut this in two.</source>
        <translation>Это не удаётся разделить на две части.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD с моментом</translation>
    </message>
    <message>
        <source>the disk refuses</source>
        <translation>отказ диска</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>файл повреждён</translation>
    </message>
    <message>
        <source>The image</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>none at all</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>оптимизатор</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>расписание</translation>
    </message>
    <message>
        <source>kind of labels</source>
        <translation>вид меток</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>нет места на диске</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>нет прав доступа</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>нет такого файла или папки</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>это папка</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>это не папка</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>файловая система только для чтения</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>ошибка ввода-вывода</translation>
    </message>
    <message>
        <source>A cluster needs Dask: run pip install &quot;digitpad[cluster]&quot;.</source>
        <translation>Для кластера нужен Dask: выполните pip install &quot;digitpad[cluster]&quot;.</translation>
    </message>
    <message>
        <source>A digit of {name} is damaged.</source>
        <translation>Одна из цифр в {name} повреждена.</translation>
    </message>
    <message>
        <source>A label is a digit from 0 to 9, not {label}.</source>
        <translation>Метка — это цифра от 0 до 9, а не {label}.</translation>
    </message>
    <message>
        <source>A learning rate is a number above 0.</source>
        <translation>Скорость обучения должна быть числом больше 0.</translation>
    </message>
    <message>
        <source>A name has 1 to {most} letters.</source>
        <translation>В имени должно быть от 1 до {most} символов.</translation>
    </message>
    <message numerus="yes">
        <source>A proof takes at least {count} digits: write some more.</source>
        <translation>
            <numerusform>Для проверки нужна минимум {count} цифра: напишите ещё.</numerusform>
            <numerusform>Для проверки нужны минимум {count} цифры: напишите ещё.</numerusform>
            <numerusform>Для проверки нужно минимум {count} цифр: напишите ещё.</numerusform>
        </translation>
    </message>
    <message>
        <source>A stroke is a list of (x, y) positions: these are not numbers in pairs.</source>
        <translation>Штрих — это список точек (x, y), а здесь не пары чисел.</translation>
    </message>
    <message>
        <source>A stroke is a list of finite (x, y) positions: was one stroke given where a list belongs?</source>
        <translation>Штрих — это список точек (x, y) с конечными координатами: не передан ли один штрих вместо списка?</translation>
    </message>
    <message>
        <source>A subset and early stopping are whole numbers from 0 on; 0 turns them off.</source>
        <translation>Подмножество и ранний останов задаются целыми числами от 0; 0 их отключает.</translation>
    </message>
    <message>
        <source>A worker has Digitpad {version}, this is {own}: install the same everywhere.</source>
        <translation>На одном из компьютеров Digitpad {version}, здесь {own}: установите везде одну версию.</translation>
    </message>
    <message>
        <source>An array of shape {shape} is not a picture: give (h, w), (h, w, 3) or (h, w, 4).</source>
        <translation>Массив формы {shape} — не изображение: нужна форма (h, w), (h, w, 3) или (h, w, 4).</translation>
    </message>
    <message>
        <source>An array of {dtype} is not a picture: give uint8, or floating point between 0 and 1.</source>
        <translation>Массив {dtype} — не изображение: нужен uint8 или числа с плавающей точкой от 0 до 1.</translation>
    </message>
    <message>
        <source>At least one process has to learn.</source>
        <translation>Обучать должен хотя бы один процесс.</translation>
    </message>
    <message>
        <source>Batch size and epochs must be at least 1.</source>
        <translation>Размер пакета и число эпох должны быть не меньше 1.</translation>
    </message>
    <message numerus="yes">
        <source>Batches of {count} are noisy: the loss scatters by {scatter:.0%} around {loss:.2f} and falls no more.</source>
        <translation>
            <numerusform>Пакеты по {count} изображению дают шум: потери колеблются на {scatter:.0%} около {loss:.2f} и больше не падают.</numerusform>
            <numerusform>Пакеты по {count} изображениям дают шум: потери колеблются на {scatter:.0%} около {loss:.2f} и больше не падают.</numerusform>
            <numerusform>Пакеты по {count} изображениям дают шум: потери колеблются на {scatter:.0%} около {loss:.2f} и больше не падают.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dense layers have 1 to {widest} units each, and there are {most_layers} at most.</source>
        <translation>В плотном слое от 1 до {widest} нейронов, а слоёв не больше {most_layers}.</translation>
    </message>
    <message>
        <source>Diverged: the loss rose from {first:.2f} to {peak:.3g} at step {step:,}.</source>
        <translation>Разошёлся: потери выросли с {first:.2f} до {peak:.3g} на шаге {step:,}.</translation>
    </message>
    <message>
        <source>Early stopping looks at the validation loss: choose a validation split for it.</source>
        <translation>Ранний останов следит за потерями на валидации: отложите для неё часть изображений.</translation>
    </message>
    <message>
        <source>Gradients explode: their norm was {usual:.2g} at the beginning and {peak:.2g} at step {step:,}.</source>
        <translation>Градиенты взрываются: их норма была {usual:.2g} в начале и {peak:.2g} на шаге {step:,}.</translation>
    </message>
    <message>
        <source>Gradients vanish: their norm is {last:.1e} in the last layer and {first:.1e} in {layer}.</source>
        <translation>Градиенты затухают: их норма {last:.1e} в последнем слое и {first:.1e} в {layer}.</translation>
    </message>
    <message>
        <source>It beats each of the others.</source>
        <translation>Лучше каждого из остальных.</translation>
    </message>
    <message numerus="yes">
        <source>It would not help: {after} of {count} would still be wrong or not sure. Look for wrong labels, or write another round.</source>
        <translation>
            <numerusform>Это не помогло бы: неверных или неуверенных осталось бы {after} из {count}. Поищите неверные метки или напишите ещё одну серию.</numerusform>
            <numerusform>Это не помогло бы: неверных или неуверенных осталось бы {after} из {count}. Поищите неверные метки или напишите ещё одну серию.</numerusform>
            <numerusform>Это не помогло бы: неверных или неуверенных осталось бы {after} из {count}. Поищите неверные метки или напишите ещё одну серию.</numerusform>
        </translation>
    </message>
    <message>
        <source>It would read other people&apos;s digits worse, or take more for a digit that is none. Look for wrong labels, or write another round.</source>
        <translation>Чужие цифры читались бы хуже или больше постороннего принималось бы за цифры. Поищите неверные метки или напишите ещё одну серию.</translation>
    </message>
    <message numerus="yes">
        <source>It would read your digits worse: {after} of {count} would be wrong or not sure, now {before} are. Look for wrong labels, or write another round.</source>
        <translation>
            <numerusform>Ваши цифры читались бы хуже: неверных или неуверенных стало бы {after} из {count}, сейчас их {before}. Поищите неверные метки или напишите ещё одну серию.</numerusform>
            <numerusform>Ваши цифры читались бы хуже: неверных или неуверенных стало бы {after} из {count}, сейчас их {before}. Поищите неверные метки или напишите ещё одну серию.</numerusform>
            <numerusform>Ваши цифры читались бы хуже: неверных или неуверенных стало бы {after} из {count}, сейчас их {before}. Поищите неверные метки или напишите ещё одну серию.</numerusform>
        </translation>
    </message>
    <message>
        <source>Learning rates are numbers such as 0.001, 0.01, or a grid such as 1e-4:1e-1:4.</source>
        <translation>Скорости обучения — это числа через точку с запятой, например 0,001; 0,01, или сетка, например 1e-4:1e-1:4.</translation>
    </message>
    <message>
        <source>MNIST cannot be kept in the folder for temporary files while it is fetched: {reason}.</source>
        <translation>MNIST при загрузке нельзя сохранить в папке для временных файлов: {reason}.</translation>
    </message>
    <message>
        <source>MNIST could not be fetched: connect to the network, or name a file you have (mnist.npz, IDX).</source>
        <translation>MNIST не удалось скачать: подключитесь к интернету или укажите свой файл (mnist.npz, IDX).</translation>
    </message>
    <message>
        <source>MNIST is not on this computer: download it, open a file, or choose optdigits.</source>
        <translation>MNIST нет на этом компьютере: скачайте его, откройте файл или выберите optdigits.</translation>
    </message>
    <message>
        <source>MNIST is not on this computer: run `digitpad download`, or name a file (mnist.npz or IDX).</source>
        <translation>MNIST нет на этом компьютере: выполните `digitpad download` или укажите файл (mnist.npz или IDX).</translation>
    </message>
    <message>
        <source>Name at least one layer: 128, say.</source>
        <translation>Укажите хотя бы один слой, например 128.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}: is it running?</source>
        <translation>По адресу {address} не отвечает планировщик Dask: он запущен?</translation>
    </message>
    <message>
        <source>No model has learned the hand of {name}: teach it first.</source>
        <translation>Ни одна модель не знает почерк {name}: сначала обучите её.</translation>
    </message>
    <message>
        <source>No picture was held out by all of these runs: choose the test pictures.</source>
        <translation>Нет изображений, отложенных всеми этими запусками: выберите тестовые.</translation>
    </message>
    <message>
        <source>None of the others is shown to be worse.</source>
        <translation>Ни про один из остальных не доказано, что он хуже.</translation>
    </message>
    <message>
        <source>None of these runs has kept its path: train them again with “Keep the path”.</source>
        <translation>Ни один из этих запусков не сохранил траекторию: обучите их заново с «Сохранять траекторию».</translation>
    </message>
    <message>
        <source>Not shown to be worse: {others}.</source>
        <translation>Не доказано, что хуже: {others}.</translation>
    </message>
    <message>
        <source>Not yet converged: the loss fell by {fall:.0%} in the last epoch, to {last:.3f}.</source>
        <translation>Ещё не сошлось: за последнюю эпоху потери снизились на {fall:.0%}, до {last:.3f}.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet: there is no drawing to save.</source>
        <translation>Ещё ничего не нарисовано: сохранять нечего.</translation>
    </message>
    <message>
        <source>Nothing is written here: draw a digit or open a picture of one.</source>
        <translation>Здесь ничего не написано: нарисуйте цифру или откройте изображение с цифрой.</translation>
    </message>
    <message>
        <source>Of several settings, the first quarter of the seeds has chosen one; the other seeds compare.</source>
        <translation>Из нескольких настроек одна выбрана по первой четверти зёрен; сравнение идёт по остальным.</translation>
    </message>
    <message>
        <source>On {computer}: {sentence}</source>
        <translation>На компьютере {computer}: {sentence}</translation>
    </message>
    <message>
        <source>Overfitting: the validation loss was {best:.3f} after epoch {epoch} and is {last:.3f} now.</source>
        <translation>Переобучение: потери на валидации были {best:.3f} после эпохи {epoch}, а сейчас {last:.3f}.</translation>
    </message>
    <message>
        <source>Paths are kept of networks up to {most:,} parameters: choose a smaller one, or do not keep it.</source>
        <translation>Траектория сохраняется для сетей до {most:,} параметров: выберите сеть поменьше или отключите сохранение.</translation>
    </message>
    <message>
        <source>Paths of different networks or data sets do not share a plane: choose runs that have both in common.</source>
        <translation>У траекторий разных сетей или наборов данных нет общей плоскости: выберите запуски, у которых совпадает и то и другое.</translation>
    </message>
    <message>
        <source>Pictures of no digit have no integer as their label: choose one-hot labels for them.</source>
        <translation>У картинок без цифр нет целочисленной метки: выберите для них метки one-hot.</translation>
    </message>
    <message>
        <source>Runs cannot be trained {way}: choose one of {choices}.</source>
        <translation>Способа обучения {way} нет: выберите один из {choices}.</translation>
    </message>
    <message>
        <source>Strokes are a list of lists of (x, y) positions: this is something else.</source>
        <translation>Штрихи — это список списков точек (x, y), а здесь что-то другое.</translation>
    </message>
    <message>
        <source>Suggested learning rate: {rate:.2g}. The loss is lowest at {lowest:.2g}, and rises beyond.</source>
        <translation>Предлагаемая скорость обучения: {rate:.2g}. Потери наименьшие при {lowest:.2g} и растут дальше.</translation>
    </message>
    <message numerus="yes">
        <source>Teaching takes at least {count} digits: write some more.</source>
        <translation>
            <numerusform>Для обучения нужна минимум {count} цифра: напишите ещё.</numerusform>
            <numerusform>Для обучения нужны минимум {count} цифры: напишите ещё.</numerusform>
            <numerusform>Для обучения нужно минимум {count} цифр: напишите ещё.</numerusform>
        </translation>
    </message>
    <message>
        <source>The checkpoint of {name} is of another network: train it again.</source>
        <translation>Контрольная точка {name} относится к другой сети: обучите заново.</translation>
    </message>
    <message>
        <source>The checkpoint of {run} is damaged: train it again.</source>
        <translation>Контрольная точка {run} повреждена: обучите заново.</translation>
    </message>
    <message>
        <source>The cluster at {address} has no workers: start some.</source>
        <translation>У кластера {address} нет исполнителей: запустите их.</translation>
    </message>
    <message>
        <source>The cluster&apos;s scheduler at {address} does not answer any more. Runs can go on from their last epochs.</source>
        <translation>Планировщик кластера {address} больше не отвечает. Запуски можно продолжить с их последней эпохи.</translation>
    </message>
    <message>
        <source>The download was stopped; nothing was kept.</source>
        <translation>Скачивание остановлено; ничего не сохранено.</translation>
    </message>
    <message>
        <source>The dropout of {network} is fixed: sweep it for dense layers.</source>
        <translation>Dropout сети {network} задан жёстко: перебирайте его у плотных слоёв.</translation>
    </message>
    <message>
        <source>The layers are whole numbers with commas between: 300, 100.</source>
        <translation>Слои задаются целыми числами через запятую: 300, 100.</translation>
    </message>
    <message>
        <source>The learning rate is too high: the loss is thrown about by {scatter:.0%} around {loss:.2f} and falls no more.</source>
        <translation>Слишком высокая скорость обучения: потери скачут на {scatter:.0%} около {loss:.2f} и больше не падают.</translation>
    </message>
    <message>
        <source>The learning rate is too high: the loss leaped from {first:.2f} to {peak:.3g} at step {step:,}.</source>
        <translation>Слишком высокая скорость обучения: потери подскочили с {first:.2f} до {peak:.3g} на шаге {step:,}.</translation>
    </message>
    <message>
        <source>The learning rate is too low: the loss fell evenly, but only from {first:.2f} to {last:.2f}.</source>
        <translation>Слишком низкая скорость обучения: потери падали ровно, но лишь с {first:.2f} до {last:.2f}.</translation>
    </message>
    <message>
        <source>The learning rate must be above 0 and the weight decay not below it.</source>
        <translation>Скорость обучения должна быть больше 0, а затухание весов — не меньше 0.</translation>
    </message>
    <message>
        <source>The loss did not fall at any learning rate.</source>
        <translation>Потери не снизились ни при какой скорости обучения.</translation>
    </message>
    <message>
        <source>The loss stood at {middle:.2f} until the learning rate had fallen, then fell to {last:.2f}: begin lower.</source>
        <translation>Потери держались на {middle:.2f}, пока не снизилась скорость обучения, затем упали до {last:.2f}: начните с меньшей.</translation>
    </message>
    <message>
        <source>The model {name} cannot be read: {reason}.</source>
        <translation>Не удаётся прочитать модель {name}: {reason}.</translation>
    </message>
    <message>
        <source>The model {name} is no longer there: the bundled model reads now.</source>
        <translation>Модели {name} больше нет: теперь читает встроенная модель.</translation>
    </message>
    <message>
        <source>The model {name} is not there: was it moved or renamed?</source>
        <translation>Модель {name} не найдена: её переместили или переименовали?</translation>
    </message>
    <message>
        <source>The network of {name} cannot be read: {reason}.</source>
        <translation>Не удаётся прочитать сеть {name}: {reason}.</translation>
    </message>
    <message>
        <source>The note on {name} cannot be kept: its folder cannot be written.</source>
        <translation>Не удаётся сохранить заметку к {name}: папка недоступна для записи.</translation>
    </message>
    <message>
        <source>The processes that train were ended from outside. Runs can go on from their last epochs.</source>
        <translation>Обучающие процессы завершены извне. Запуски можно продолжить с их последней эпохи.</translation>
    </message>
    <message>
        <source>The run {name} has failed, because {path} cannot be written: {reason}.</source>
        <translation>Запуск {name} не удался: файл {path} нельзя записать: {reason}.</translation>
    </message>
    <message>
        <source>The run {name} is being trained by another Digitpad.</source>
        <translation>Запуск {name} уже обучается в другом окне Digitpad.</translation>
    </message>
    <message>
        <source>The run {name} is being trained: stop it before you delete it.</source>
        <translation>Запуск {name} ещё обучается: остановите его, прежде чем удалять.</translation>
    </message>
    <message>
        <source>The run {name} is damaged: delete its folder, or restore it.</source>
        <translation>Запуск {name} повреждён: удалите его папку или восстановите её.</translation>
    </message>
    <message>
        <source>The run {name} is not there: was it deleted or moved?</source>
        <translation>Запуск {name} не найден: его удалили или переместили?</translation>
    </message>
    <message>
        <source>The score cannot be kept: {reason}.</source>
        <translation>Не удалось сохранить счёт: {reason}.</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 on.</source>
        <translation>Зерно должно быть целым числом от 0.</translation>
    </message>
    <message>
        <source>The share of pictures of no digit goes from 0 up to, not including, 1.</source>
        <translation>Доля картинок без цифр должна быть от 0 до 1, не включая 1.</translation>
    </message>
    <message>
        <source>The validation split is a share from 0 up to, not including, 1.</source>
        <translation>Доля для валидации должна быть от 0 до 1, не включая 1.</translation>
    </message>
    <message>
        <source>The validation split leaves nothing to learn from: make it smaller.</source>
        <translation>Для обучения ничего не остаётся: уменьшите долю для валидации.</translation>
    </message>
    <message>
        <source>The weights hardly move: a step is {ratio:.1e} of their length.</source>
        <translation>Веса почти не меняются: шаг — {ratio:.1e} их длины.</translation>
    </message>
    <message>
        <source>The weights hardly move: the loss was {first:.3f} and is {last:.3f}.</source>
        <translation>Веса почти не меняются: потери были {first:.3f}, стали {last:.3f}.</translation>
    </message>
    <message>
        <source>There are no digits of {name} on this computer.</source>
        <translation>На этом компьютере нет цифр {name}.</translation>
    </message>
    <message>
        <source>There are no digits to export.</source>
        <translation>Нет цифр для экспорта.</translation>
    </message>
    <message>
        <source>There are no runs to report on: choose some.</source>
        <translation>Нет запусков для отчёта: выберите хотя бы один.</translation>
    </message>
    <message numerus="yes">
        <source>There are {count} learning rates; {most} are the most for one optimizer.</source>
        <translation>
            <numerusform>Задана {count} скорость обучения; для одного оптимизатора можно не больше {most}.</numerusform>
            <numerusform>Заданы {count} скорости обучения; для одного оптимизатора можно не больше {most}.</numerusform>
            <numerusform>Задано {count} скоростей обучения; для одного оптимизатора можно не больше {most}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are {count} values of {name}; {most} are the most.</source>
        <translation>
            <numerusform>{name}: задано {count} значение; можно не больше {most}.</numerusform>
            <numerusform>{name}: заданы {count} значения; можно не больше {most}.</numerusform>
            <numerusform>{name}: задано {count} значений; можно не больше {most}.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a hand {name} already: choose another name.</source>
        <translation>Почерк {name} уже есть: выберите другое имя.</translation>
    </message>
    <message>
        <source>There is no hand {name}.</source>
        <translation>Почерка {name} нет.</translation>
    </message>
    <message>
        <source>There is no landscape of these runs yet: compute it on the Landscape page.</source>
        <translation>Ландшафт этих запусков ещё не вычислен: вычислите его на странице «Ландшафт».</translation>
    </message>
    <message>
        <source>There is no network {name}: choose one of {choices}, or name up to {most_layers} dense layers of 1 to {widest} units, as in dense-300-100-tanh-dropout0.1.</source>
        <translation>Нет сети {name}: выберите из {choices} или задайте до {most_layers} плотных слоёв по 1–{widest} нейронов, например dense-300-100-tanh-dropout0.1.</translation>
    </message>
    <message>
        <source>There is no run {name}: name its folder, or a folder of runs.</source>
        <translation>Запуск {name} не найден: укажите его папку или папку с запусками.</translation>
    </message>
    <message>
        <source>There is no screen to open a window on: use `digitpad read PICTURE` here.</source>
        <translation>Нет экрана, чтобы открыть окно: используйте здесь `digitpad read PICTURE`.</translation>
    </message>
    <message>
        <source>There is no {kind} {name}: choose one of {choices}.</source>
        <translation>Неизвестно: {kind} {name}. Выберите из списка: {choices}.</translation>
    </message>
    <message>
        <source>These are different networks: their weights have no mean.</source>
        <translation>Это разные сети: у их весов нет среднего.</translation>
    </message>
    <message numerus="yes">
        <source>These are {count} runs; {most} are the most at once.</source>
        <translation>
            <numerusform>Получается {count} запуск; за один раз можно не больше {most}.</numerusform>
            <numerusform>Получается {count} запуска; за один раз можно не больше {most}.</numerusform>
            <numerusform>Получается {count} запусков; за один раз можно не больше {most}.</numerusform>
        </translation>
    </message>
    <message>
        <source>These runs have not moved: there is no landscape to be seen.</source>
        <translation>Эти запуски не сдвинулись с места: ландшафта не увидеть.</translation>
    </message>
    <message>
        <source>These settings hold values of the wrong kind.</source>
        <translation>В этих настройках есть значения неверного типа.</translation>
    </message>
    <message>
        <source>This model held no pictures out: choose a run that did, or the test pictures.</source>
        <translation>Эта модель не откладывала изображений: выберите запуск, который откладывал, или тестовые изображения.</translation>
    </message>
    <message>
        <source>This part is too small to be read: choose a larger one.</source>
        <translation>Эта часть слишком мала для распознавания: выделите большую.</translation>
    </message>
    <message>
        <source>Tick at least one optimizer.</source>
        <translation>Отметьте хотя бы один оптимизатор.</translation>
    </message>
    <message>
        <source>Tick at least one schedule.</source>
        <translation>Отметьте хотя бы одно расписание.</translation>
    </message>
    <message>
        <source>Too little to learn from: {training:.1%} right of {pictures:,} learned pictures, {validation:.1%} of new ones.</source>
        <translation>Слишком мало данных: из {pictures:,} обучающих изображений верно {training:.1%}, из новых — {validation:.1%}.</translation>
    </message>
    <message>
        <source>Units have died: {share:.0%} of {layer} give the same for every picture, {before:.0%} at the beginning.</source>
        <translation>Нейроны умерли: {share:.0%} в {layer} дают одно и то же на любом изображении, в начале — {before:.0%}.</translation>
    </message>
    <message>
        <source>Validation loss {validation:.3f} is below training loss {training:.3f}, since dropout acts in training alone.</source>
        <translation>Потери на валидации {validation:.3f} ниже потерь на обучении {training:.3f}, так как dropout действует только при обучении.</translation>
    </message>
    <message>
        <source>Validation loss {validation:.3f} is below training loss {training:.3f}, since learned pictures are deformed.</source>
        <translation>Потери на валидации {validation:.3f} ниже потерь на обучении {training:.3f}, так как обучающие изображения искажаются.</translation>
    </message>
    <message>
        <source>Validation loss {validation:.3f} is below training loss {training:.3f}, which is a mean over the whole epoch.</source>
        <translation>Потери на валидации {validation:.3f} ниже потерь на обучении {training:.3f}, которые усреднены по всей эпохе.</translation>
    </message>
    <message numerus="yes">
        <source>Workers died {count} times in a row: is there enough memory?</source>
        <translation>
            <numerusform>Исполнитель падал {count} раз подряд: хватает ли памяти?</numerusform>
            <numerusform>Исполнитель падал {count} раза подряд: хватает ли памяти?</numerusform>
            <numerusform>Исполнитель падал {count} раз подряд: хватает ли памяти?</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the address of the cluster&apos;s scheduler as tcp://HOST:PORT.</source>
        <translation>Укажите адрес планировщика кластера в виде tcp://HOST:PORT.</translation>
    </message>
    <message>
        <source>Wrong answers are given as sure ones: each costs {nats:.1f} nats, and {errors:.0%} are wrong.</source>
        <translation>Ошибочные ответы даются уверенно: каждый стоит {nats:.1f} ната, и неверны {errors:.0%}.</translation>
    </message>
    <message>
        <source>Your digits are being written by another program: try again.</source>
        <translation>Ваши цифры сейчас записывает другая программа: попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Your digits cannot be written: {reason}.</source>
        <translation>Не удалось записать ваши цифры: {reason}.</translation>
    </message>
    <message>
        <source>scikit-learn&apos;s digits hold an empty picture: install scikit-learn again.</source>
        <translation>Среди цифр scikit-learn есть пустое изображение: переустановите scikit-learn.</translation>
    </message>
    <message>
        <source>{best} has the highest test accuracy of {all}.</source>
        <translation>У {best} самая высокая точность на тесте из {all}.</translation>
    </message>
    <message>
        <source>{best} has the highest validation accuracy of {all}.</source>
        <translation>У {best} самая высокая точность на валидации из {all}.</translation>
    </message>
    <message>
        <source>{best} has the lowest validation loss of {all}.</source>
        <translation>У {best} самые низкие потери на валидации из {all}.</translation>
    </message>
    <message numerus="yes">
        <source>{better}’s test accuracy is {size:.{decimals}f} points higher than {worse}’s (95 %: {low:.{decimals}f} to {high:.{decimals}f}, {count} pairs).</source>
        <translation>
            <numerusform>У {better} точность на тесте на {size:.{decimals}f} п. п. выше, чем у {worse} (95 %: от {low:.{decimals}f} до {high:.{decimals}f}, {count} пара).</numerusform>
            <numerusform>У {better} точность на тесте на {size:.{decimals}f} п. п. выше, чем у {worse} (95 %: от {low:.{decimals}f} до {high:.{decimals}f}, {count} пары).</numerusform>
            <numerusform>У {better} точность на тесте на {size:.{decimals}f} п. п. выше, чем у {worse} (95 %: от {low:.{decimals}f} до {high:.{decimals}f}, {count} пар).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{better}’s validation accuracy is {size:.{decimals}f} points higher than {worse}’s (95 %: {low:.{decimals}f} to {high:.{decimals}f}, {count} pairs).</source>
        <translation>
            <numerusform>У {better} точность на валидации на {size:.{decimals}f} п. п. выше, чем у {worse} (95 %: от {low:.{decimals}f} до {high:.{decimals}f}, {count} пара).</numerusform>
            <numerusform>У {better} точность на валидации на {size:.{decimals}f} п. п. выше, чем у {worse} (95 %: от {low:.{decimals}f} до {high:.{decimals}f}, {count} пары).</numerusform>
            <numerusform>У {better} точность на валидации на {size:.{decimals}f} п. п. выше, чем у {worse} (95 %: от {low:.{decimals}f} до {high:.{decimals}f}, {count} пар).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{better}’s validation loss is {size:.{decimals}f} lower than {worse}’s (95 %: {low:.{decimals}f} to {high:.{decimals}f}, {count} pairs).</source>
        <translation>
            <numerusform>У {better} потери на валидации на {size:.{decimals}f} ниже, чем у {worse} (95 %: от {low:.{decimals}f} до {high:.{decimals}f}, {count} пара).</numerusform>
            <numerusform>У {better} потери на валидации на {size:.{decimals}f} ниже, чем у {worse} (95 %: от {low:.{decimals}f} до {high:.{decimals}f}, {count} пары).</numerusform>
            <numerusform>У {better} потери на валидации на {size:.{decimals}f} ниже, чем у {worse} (95 %: от {low:.{decimals}f} до {high:.{decimals}f}, {count} пар).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs are too few to show a difference between {better} and {worse}: it takes {least} at least.</source>
        <translation>
            <numerusform>{count} пары мало, чтобы показать разницу между {better} и {worse}: нужно не меньше {least}.</numerusform>
            <numerusform>{count} пар мало, чтобы показать разницу между {better} и {worse}: нужно не меньше {least}.</numerusform>
            <numerusform>{count} пар мало, чтобы показать разницу между {better} и {worse}: нужно не меньше {least}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs do not show a difference between {better} and {worse}; about {needed} would be needed.</source>
        <translation>
            <numerusform>{count} пара не показывает разницы между {better} и {worse}; нужно около {needed}.</numerusform>
            <numerusform>{count} пары не показывают разницы между {better} и {worse}; нужно около {needed}.</numerusform>
            <numerusform>{count} пар не показывают разницы между {better} и {worse}; нужно около {needed}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs do not show a difference between {better} and {worse}; more than 1,000 would be needed.</source>
        <translation>
            <numerusform>{count} пара не показывает разницы между {better} и {worse}; нужно больше 1000.</numerusform>
            <numerusform>{count} пары не показывают разницы между {better} и {worse}; нужно больше 1000.</numerusform>
            <numerusform>{count} пар не показывают разницы между {better} и {worse}; нужно больше 1000.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pairs show no difference at all between {better} and {worse}.</source>
        <translation>
            <numerusform>{count} пара не показывает никакой разницы между {better} и {worse}.</numerusform>
            <numerusform>{count} пары не показывают никакой разницы между {better} и {worse}.</numerusform>
            <numerusform>{count} пар не показывают никакой разницы между {better} и {worse}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{folder} cannot be written: {reason}.</source>
        <translation>Не удаётся записать {folder}: {reason}.</translation>
    </message>
    <message>
        <source>{folder} is not the folder of a lab that can be taken up again.</source>
        <translation>{folder} — не папка лаборатории, которую можно продолжить.</translation>
    </message>
    <message>
        <source>{goal} cannot be written: {reason}.</source>
        <translation>Не удаётся записать {goal}: {reason}.</translation>
    </message>
    <message>
        <source>{missing} is missing in {name}: the four IDX files belong together.</source>
        <translation>В {name} нет файла {missing}: четыре файла IDX должны быть вместе.</translation>
    </message>
    <message>
        <source>{name} answers with values that are not numbers: its training has failed; choose another.</source>
        <translation>{name} выдаёт не числа: обучение не удалось; выберите другую модель.</translation>
    </message>
    <message>
        <source>{name} cannot be computed: choose another model.</source>
        <translation>{name}: модель не удаётся вычислить; выберите другую.</translation>
    </message>
    <message>
        <source>{name} cannot be read from its disk: copy it elsewhere and try again.</source>
        <translation>Не удаётся прочитать {name} с диска: скопируйте файл в другое место и повторите.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>Не удаётся прочитать {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be renamed: its folder cannot be written.</source>
        <translation>Не удаётся переименовать {name}: папка недоступна для записи.</translation>
    </message>
    <message>
        <source>{name} cannot be tried in the folder for temporary files: {reason}.</source>
        <translation>{name} нельзя проверить в папке для временных файлов: {reason}.</translation>
    </message>
    <message>
        <source>{name} does not end in a dense layer and a softmax: it cannot be taught.</source>
        <translation>{name} не заканчивается полносвязным слоем с softmax, поэтому её нельзя дообучить.</translation>
    </message>
    <message>
        <source>{name} does not take and give float32 numbers: export it without quantised inputs.</source>
        <translation>{name} принимает или выдаёт не float32: экспортируйте модель без квантования входов.</translation>
    </message>
    <message>
        <source>{name} does not take one 28×28 bitmap: choose a model for MNIST.</source>
        <translation>{name} не принимает один растр 28×28: выберите модель для MNIST.</translation>
    </message>
    <message>
        <source>{name} does not take one 28×28 bitmap: choose a model made for MNIST&apos;s digits.</source>
        <translation>{name} не принимает один растр 28×28: выберите модель для цифр MNIST.</translation>
    </message>
    <message>
        <source>{name} does not tell ten digits apart: choose a model made for MNIST&apos;s digits.</source>
        <translation>{name} не различает десять цифр: выберите модель для цифр MNIST.</translation>
    </message>
    <message>
        <source>{name} gives no probabilities: add a softmax layer at its end.</source>
        <translation>{name} не выдаёт вероятностей: добавьте в конец слой softmax.</translation>
    </message>
    <message>
        <source>{name} gives ten values that are not probabilities: end it with a softmax layer.</source>
        <translation>{name} выдаёт десять значений, но это не вероятности: добавьте в конец слой softmax.</translation>
    </message>
    <message numerus="yes">
        <source>{name} gives {count} values, not ten: choose a model for MNIST.</source>
        <translation>
            <numerusform>{name} выдаёт {count} значение, а не десять: выберите модель для MNIST.</numerusform>
            <numerusform>{name} выдаёт {count} значения, а не десять: выберите модель для MNIST.</numerusform>
            <numerusform>{name} выдаёт {count} значений, а не десять: выберите модель для MNIST.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has layers that LiteRT cannot compute: choose another.</source>
        <translation>В {name} есть слои, которые LiteRT не умеет вычислять: выберите другую модель.</translation>
    </message>
    <message>
        <source>{name} has more than {millions} million pixels: make it smaller and try again.</source>
        <translation>{name}: больше {millions} млн пикселей; уменьшите изображение и повторите.</translation>
    </message>
    <message>
        <source>{name} has no model yet: it ended before its first epoch did.</source>
        <translation>У запуска {name} ещё нет модели: он завершился до конца первой эпохи.</translation>
    </message>
    <message>
        <source>{name} holds code of its own (a Lambda layer) and is not opened.</source>
        <translation>{name} содержит собственный код (слой Lambda) и не открывается.</translation>
    </message>
    <message>
        <source>{name} holds more than {megabytes} MB, which no model for digits needs: choose another one.</source>
        <translation>{name} содержит больше {megabytes} МБ, столько не нужно ни одной модели для цифр: выберите другой файл.</translation>
    </message>
    <message>
        <source>{name} holds no digits.</source>
        <translation>В {name} нет цифр.</translation>
    </message>
    <message numerus="yes">
        <source>{name} holds {count} digits: at most {most} can be kept.</source>
        <translation>
            <numerusform>В {name} {count} цифра: сохранить можно не больше {most}.</numerusform>
            <numerusform>В {name} {count} цифры: сохранить можно не больше {most}.</numerusform>
            <numerusform>В {name} {count} цифр: сохранить можно не больше {most}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is a folder: choose a picture file in it.</source>
        <translation>{name} — это папка: выберите в ней файл изображения.</translation>
    </message>
    <message>
        <source>{name} is damaged or cut off and cannot be decoded: save it again.</source>
        <translation>{name}: данные повреждены или обрезаны и не декодируются; сохраните изображение заново.</translation>
    </message>
    <message>
        <source>{name} is damaged or not a Keras model: choose another file.</source>
        <translation>{name}: файл повреждён или это не модель Keras; выберите другой.</translation>
    </message>
    <message>
        <source>{name} is damaged or not a LiteRT model: choose another file.</source>
        <translation>{name}: файл повреждён или это не модель LiteRT; выберите другой.</translation>
    </message>
    <message>
        <source>{name} is damaged or not an IDX file: fetch it again.</source>
        <translation>{name}: файл повреждён или это не IDX; скачайте его заново.</translation>
    </message>
    <message>
        <source>{name} is damaged: fetch it again.</source>
        <translation>{name}: файл повреждён; скачайте его заново.</translation>
    </message>
    <message>
        <source>{name} is empty: choose another file.</source>
        <translation>{name}: файл пуст; выберите другой.</translation>
    </message>
    <message>
        <source>{name} is missing or damaged: install Digitpad again.</source>
        <translation>{name} отсутствует или повреждён: переустановите Digitpad.</translation>
    </message>
    <message>
        <source>{name} is missing or not a file of pen strokes: name another one.</source>
        <translation>{name}: файла нет или это не файл штрихов пера; укажите другой.</translation>
    </message>
    <message>
        <source>{name} is missing or not a file of scans: name another one.</source>
        <translation>{name} отсутствует или не содержит сканов: укажите другой файл.</translation>
    </message>
    <message>
        <source>{name} is not a file of digits with labels.</source>
        <translation>{name} — не файл с цифрами и метками.</translation>
    </message>
    <message>
        <source>{name} is not a file: choose a model file.</source>
        <translation>{name} — не файл: выберите файл модели.</translation>
    </message>
    <message>
        <source>{name} is not a file: choose a picture file.</source>
        <translation>{name} — это не файл: выберите файл изображения.</translation>
    </message>
    <message>
        <source>{name} is not a model file: its name must end in {keras}, {hdf5} or {litert}.</source>
        <translation>{name} — не файл модели: имя должно оканчиваться на {keras}, {hdf5} или {litert}.</translation>
    </message>
    <message>
        <source>{name} is not a network {network}: choose the network that its weights are from.</source>
        <translation>{name} — не сеть {network}: выберите сеть, из которой взяты веса.</translation>
    </message>
    <message>
        <source>{name} is not a picture: PNG, JPEG, BMP, GIF, WebP and TIFF pictures can be read.</source>
        <translation>{name} — это не изображение: можно открыть PNG, JPEG, BMP, GIF, WebP и TIFF.</translation>
    </message>
    <message>
        <source>{name} is not there any more: choose other data.</source>
        <translation>{name} больше нет на месте: выберите другие данные.</translation>
    </message>
    <message>
        <source>{name} is not there: name mnist.npz or one of the four IDX files.</source>
        <translation>{name} нет на месте: укажите mnist.npz или один из четырёх файлов IDX.</translation>
    </message>
    <message>
        <source>{name} is not there: was it moved or renamed?</source>
        <translation>{name} нет на месте: файл переместили или переименовали?</translation>
    </message>
    <message>
        <source>{name} lacks {missing}: it is not laid out as mnist.npz is.</source>
        <translation>В {name} нет {missing}: структура не такая, как у mnist.npz.</translation>
    </message>
    <message>
        <source>{name} makes what reads it fail: choose another model.</source>
        <translation>{name} вызывает сбой при чтении: выберите другую модель.</translation>
    </message>
    <message>
        <source>{name} may not be read: ask for permission to open it.</source>
        <translation>{name} нельзя прочитать: запросите права на открытие.</translation>
    </message>
    <message>
        <source>{name} must be a whole number.</source>
        <translation>{name}: нужны целые числа, несколько — через точку с запятой.</translation>
    </message>
    <message>
        <source>{name} must be between {low:g} and {high:g}.</source>
        <translation>{name}: нужно значение от {low:g} до {high:g}.</translation>
    </message>
    <message>
        <source>{name} must end in .npz or .jsonl.</source>
        <translation>{name} должен оканчиваться на .npz или .jsonl.</translation>
    </message>
    <message>
        <source>{name} must end in .npz: that is how data sets are written.</source>
        <translation>Имя {name} должно оканчиваться на .npz: это формат наборов данных.</translation>
    </message>
    <message>
        <source>{name} must end in .png or .svg: those are the formats of drawings.</source>
        <translation>Имя {name} должно оканчиваться на .png или .svg: это форматы рисунков.</translation>
    </message>
    <message>
        <source>{name} must end in .png or .svg: those are the formats of plots.</source>
        <translation>Имя {name} должно оканчиваться на .png или .svg: это форматы графиков.</translation>
    </message>
    <message>
        <source>{name} must end in .png, .svg or .csv: landscapes are written so.</source>
        <translation>Имя {name} должно оканчиваться на .png, .svg или .csv: это форматы ландшафтов.</translation>
    </message>
    <message>
        <source>{name} must end in .png, .txt, .csv or .json: those are the formats of readings.</source>
        <translation>Имя {name} должно оканчиваться на .png, .txt, .csv или .json: это форматы для распознанного.</translation>
    </message>
    <message>
        <source>{name} must end in .png: that is the format of bitmaps.</source>
        <translation>Имя {name} должно оканчиваться на .png: это формат растров.</translation>
    </message>
    <message>
        <source>{name} must end in .txt, .csv or .json: those are the formats of readings.</source>
        <translation>Имя {name} должно оканчиваться на .txt, .csv или .json: это форматы для распознанного.</translation>
    </message>
    <message>
        <source>{name} must end in {suffix}: that is the format it is saved in.</source>
        <translation>Имя {name} должно оканчиваться на {suffix}: в этом формате идёт сохранение.</translation>
    </message>
    <message>
        <source>{name} needs layers that are not Keras&apos; own, whose code is not in the file: choose another one.</source>
        <translation>{name} требует слоёв не из Keras, кода которых нет в файле: выберите другую модель.</translation>
    </message>
    <message>
        <source>{name} takes a number, several with commas between, or a grid such as {example}.</source>
        <translation>{name}: нужно число, несколько чисел через точку с запятой или сетка, например {example}.</translation>
    </message>
    <message numerus="yes">
        <source>{name} takes longer than {count} seconds to open: choose another model.</source>
        <translation>
            <numerusform>{name} открывается дольше {count} секунды: выберите другую модель.</numerusform>
            <numerusform>{name} открывается дольше {count} секунд: выберите другую модель.</numerusform>
            <numerusform>{name} открывается дольше {count} секунд: выберите другую модель.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} takes too long to decode: save it again in another format.</source>
        <translation>{name} слишком долго декодируется: сохраните его ещё раз в другом формате.</translation>
    </message>
    <message>
        <source>{name}: labels in y_{part} are not whole numbers from 0 to 9.</source>
        <translation>{name}: метки в y_{part} — не целые числа от 0 до 9.</translation>
    </message>
    <message>
        <source>{name}: write a number; 0 means {zero}.</source>
        <translation>{name}: укажите число; 0 означает «{zero}».</translation>
    </message>
    <message>
        <source>{name}: x_{part} is {dtype} of {shape}, not uint8 of (n, 28, 28).</source>
        <translation>{name}: x_{part} — {dtype} формы {shape}, а не uint8 формы (n, 28, 28).</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {count} pictures in x_{part} but labels of shape {shape}.</source>
        <translation>
            <numerusform>{name}: в x_{part} {count} изображение, а метки имеют форму {shape}.</numerusform>
            <numerusform>{name}: в x_{part} {count} изображения, а метки имеют форму {shape}.</numerusform>
            <numerusform>{name}: в x_{part} {count} изображений, а метки имеют форму {shape}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{parameter} of {title} must be between {low:g} and {high:g}.</source>
        <translation>{title}, {parameter}: нужно значение от {low:g} до {high:g}.</translation>
    </message>
    <message>
        <source>{part} is not an index: write 17, or 0-99, 500.</source>
        <translation>{part} — не номер: напишите 17 или 0-99, 500.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted: {reason}.</source>
        <translation>Не удаётся удалить {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be made: {reason}.</source>
        <translation>Не удаётся создать {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>Не удаётся записать {path}: {reason}.</translation>
    </message>
    <message>
        <source>{title} diverged in {diverged} of {all} runs, which have no figure.</source>
        <translation>{title}: разошлось запусков: {diverged} из {all}; показателя у них нет.</translation>
    </message>
    <message>
        <source>{title} has no parameter {parameter}; it has {choice}.</source>
        <translation>У {title} нет параметра {parameter}. Параметры: {choice}.</translation>
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
        <translation>Параллельно</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>По очереди</translation>
    </message>
    <message>
        <source>In processes</source>
        <translation>В процессах</translation>
    </message>
    <message>
        <source>On a cluster</source>
        <translation>На кластере</translation>
    </message>
    <message>
        <source>Side by side, runs take turns every few batches; the results are the same</source>
        <translation>Запуски сменяют друг друга через несколько пакетов; результаты те же</translation>
    </message>
    <message>
        <source>Each process loads TensorFlow and has its share of the cores</source>
        <translation>Каждый процесс загружает TensorFlow и получает свою долю ядер</translation>
    </message>
    <message>
        <source>Of a Dask scheduler; the manual says how to start a cluster</source>
        <translation>Планировщик Dask; в руководстве сказано, как запустить кластер</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Процессы</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
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
        <source>All a&amp;nswers as CSV…</source>
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
</context>
<context>
    <name>FileWriter</name>
    <message>
        <source>Replace {0}, which is there already?</source>
        <translation>{0} уже существует. Заменить?</translation>
    </message>
    <message>
        <source>Replace {0} files that are there already, the first of them {1}?</source>
        <translation>Уже существует файлов: {0}, первый из них — {1}. Заменить?</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>Замена файлов</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Заменить</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Оставить</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Сохранено как {0}.</translation>
    </message>
    <message>
        <source>Saved {0} files, the first as {1}.</source>
        <translation>Сохранено файлов: {0}, первый — {1}.</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>Запись: {0}…</translation>
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
        <translation>Сомни&amp;тельные метки</translation>
    </message>
    <message>
        <source>Only pictures of which {0} is at least {1} % sure that they are another digit</source>
        <translation>Только изображения, о которых {0} с уверенностью от {1} % считает, что это другая цифра</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>судит {0}</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>What went wrong</source>
        <translation>Что пошло не так</translation>
    </message>
    <message>
        <source>The same with {0} of {1} seeds.</source>
        <translation>Так для {0} из {1} зёрен.</translation>
    </message>
    <message>
        <source>Try {0}</source>
        <translation>Попробовать: {0}</translation>
    </message>
    <message>
        <source>Fill the form with this run&apos;s settings and this change</source>
        <translation>Заполнить форму настройками этого запуска с этим изменением</translation>
    </message>
</context>
<context>
    <name>GoalRow</name>
    <message>
        <source>validation loss</source>
        <translation>потерь на валидации</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>точности на валидации</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>потерь на обучении</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>точности на обучении</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>шагах</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>секундах</translation>
    </message>
    <message>
        <source>Figure to be reached</source>
        <translation>Целевой показатель</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Measured in</source>
        <translation>В чём измеряется</translation>
    </message>
    <message>
        <source>Time to a</source>
        <translation>Время до</translation>
    </message>
    <message>
        <source>of</source>
        <translation>=</translation>
    </message>
    <message>
        <source>in</source>
        <translation>в</translation>
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
    <name>HandWindow</name>
    <message>
        <source>Teach your hand</source>
        <translation>Обучить своему почерку</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>Мои цифры</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Тренировка</translation>
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
        <source>held-out pictures</source>
        <translation>отложенные</translation>
    </message>
    <message>
        <source>Loss: mean cross-entropy, small where the right digit was given a high probability</source>
        <translation>Потери: средняя кросс-энтропия; малы, если верная цифра получила высокую вероятность</translation>
    </message>
    <message>
        <source>Calibration error: mean distance between how sure answers are and how often they are right</source>
        <translation>Ошибка калибровки: среднее расхождение между уверенностью ответов и долей верных</translation>
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
    <name>InUseRow</name>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Забыть</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Delete what was learned. The digits stay, and can be taught again.</source>
        <translation>Удаляет выученное. Цифры остаются, их можно выучить снова.</translation>
    </message>
    <message>
        <source>Drawings and pictures are read by: {0}</source>
        <translation>Рисунки и изображения читает: {0}</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>О&amp;тключить</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Использовать «{0}»</translation>
    </message>
</context>
<context>
    <name>InsideView</name>
    <message>
        <source>Norm of the gradient</source>
        <translation>Норма градиента</translation>
    </message>
    <message>
        <source>Update / weights</source>
        <translation>Обновление / веса</translation>
    </message>
    <message>
        <source>Norm of the weights</source>
        <translation>Норма весов</translation>
    </message>
    <message>
        <source>Mean activation</source>
        <translation>Средняя активация</translation>
    </message>
    <message>
        <source>Deviation of activations</source>
        <translation>Разброс активаций</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>Мёртвые нейроны</translation>
    </message>
    <message>
        <source>Length of the step</source>
        <translation>Длина шага</translation>
    </message>
    <message>
        <source>Step / gradient</source>
        <translation>Шаг / градиент</translation>
    </message>
    <message>
        <source>{0} · seed {1}</source>
        <translation>{0} · зерно {1}</translation>
    </message>
    <message>
        <source>layers of {0}</source>
        <translation>слои: {0}</translation>
    </message>
    <message>
        <source>all runs, {0}</source>
        <translation>все запуски, {0}</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>все слои</translation>
    </message>
    <message>
        <source>What is drawn of each layer</source>
        <translation>Что показать для каждого слоя</translation>
    </message>
    <message>
        <source>Whose layers are drawn</source>
        <translation>Чьи слои показаны</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>шаги</translation>
    </message>
    <message>
        <source>Of runs that differ only in the seed: the median, and histograms of the first</source>
        <translation>Для запусков, которые различаются только зерном: медиана и гистограммы первого</translation>
    </message>
    <message>
        <source>How often activations had which height: the darker, the more often</source>
        <translation>Как часто активации принимали какое значение: чем темнее, тем чаще</translation>
    </message>
    <message>
        <source>Lines in the plot</source>
        <translation>Линии на графике</translation>
    </message>
    <message>
        <source>Tick Microscope under More in the form and train: gradients, weights and activations are drawn here.</source>
        <translation>Отметьте «Микроскоп» в разделе «Ещё» формы и обучите: здесь появятся градиенты, веса и активации.</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Пока ничего не измерено</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>The drawing of {0} was kept.</source>
        <translation>Рисунок от {0} сохранён.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>Восс&amp;тановить</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>У&amp;далить</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>&amp;Teach your hand…</source>
        <translation>&amp;Обучить почерку…</translation>
    </message>
    <message>
        <source>This digit is a</source>
        <translation>Это цифра</translation>
    </message>
    <message>
        <source>Keep all digits as they are read</source>
        <translation>Сохранить все цифры так, как они прочитаны</translation>
    </message>
    <message>
        <source>Keep this {0} for teaching?</source>
        <translation>Сохранить эту цифру {0} для обучения?</translation>
    </message>
    <message>
        <source>Keep these {0} digits for teaching?</source>
        <translation>Сохранить эти цифры ({0}) для обучения?</translation>
    </message>
    <message>
        <source>&amp;Keep for {0}</source>
        <translation>Сох&amp;ранить для {0}</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>Сох&amp;ранить</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Looking for its keys…</source>
        <translation>Поиск клавиш…</translation>
    </message>
</context>
<context>
    <name>LandscapeView</name>
    <message>
        <source>Compute the landscape</source>
        <translation>Вычислить ландшафт</translation>
    </message>
    <message>
        <source>Progress of the landscape</source>
        <translation>Ход вычисления ландшафта</translation>
    </message>
    <message>
        <source>{0} · seed {1}</source>
        <translation>{0} · зерно {1}</translation>
    </message>
    <message>
        <source>{0} of the movement lies in this plane</source>
        <translation>в этой плоскости {0} движения</translation>
    </message>
    <message>
        <source>loss of {0} training pictures</source>
        <translation>потери по {0} обучающим изображениям</translation>
    </message>
    <message>
        <source>second direction: {0}</source>
        <translation>второе направление: {0}</translation>
    </message>
    <message>
        <source>first direction: {0} of the movement</source>
        <translation>первое направление: {0} движения</translation>
    </message>
    <message>
        <source>runs without a path: {0}</source>
        <translation>запусков без траектории: {0}</translation>
    </message>
    <message>
        <source>Tick “Keep the path” under More in the form and train optimizers: this page then shows the way each of them took over the training loss.</source>
        <translation>Отметьте «Сохранять траекторию» в разделе «Ещё» формы и обучите оптимизаторы: на этой странице появится путь каждого из них по рельефу потерь на обучении.</translation>
    </message>
    <message>
        <source>Paths of different networks or data sets do not share a plane: tick runs that have both in common.</source>
        <translation>У траекторий разных сетей или наборов данных нет общей плоскости: отметьте запуски, у которых совпадает и то и другое.</translation>
    </message>
    <message>
        <source>Computing the loss around the paths…</source>
        <translation>Вычисление потерь вокруг траекторий…</translation>
    </message>
    <message>
        <source>The paths of these runs are kept. Computing the loss around them takes some seconds.</source>
        <translation>Траектории этих запусков сохранены. Вычисление потерь вокруг них займёт несколько секунд.</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>шаг {0} из {1}</translation>
    </message>
    <message>
        <source>{0}: loss {1} at step {2}</source>
        <translation>{0}: потери {1} на шаге {2}</translation>
    </message>
    <message>
        <source>loss {0} here</source>
        <translation>здесь потери {0}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Стоп</translation>
    </message>
    <message>
        <source>Runs on the landscape, and their losses</source>
        <translation>Запуски на ландшафте и их потери</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>convolution</source>
        <translation>свёртка</translation>
    </message>
    <message>
        <source>dense</source>
        <translation>полносвязный</translation>
    </message>
    <message>
        <source>output</source>
        <translation>выход</translation>
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
        <source>Keep the path</source>
        <translation>Сохранять траекторию</translation>
    </message>
    <message>
        <source>Microscope: measure each layer</source>
        <translation>Микроскоп: измерять каждый слой</translation>
    </message>
    <message>
        <source>Gradients, weights and activations every few batches, shown under Inside</source>
        <translation>Градиенты, веса и активации раз в несколько пакетов; видны на странице «Внутри»</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>{0} epochs · batch {1}</source>
        <translation>эпох: {0} · пакет {1}</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>зерно {0}</translation>
    </message>
    <message>
        <source>How the learning rate changes during the run; tick several to compare them</source>
        <translation>Как меняется скорость обучения за время запуска; отметьте несколько, чтобы сравнить</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Размер пакета</translation>
    </message>
    <message>
        <source>For Landscape: keeps the weights of the first seed 40 times on their way, 9 MB for dense-128-64</source>
        <translation>Для ландшафта: хранит веса первого зерна в 40 точках пути, 9 МБ для dense-128-64</translation>
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
        <source>training</source>
        <translation>обучение</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>валидация</translation>
    </message>
    <message>
        <source>Click to hide or show</source>
        <translation>Щёлкните, чтобы скрыть или показать</translation>
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
        <source>&amp;Stop and close</source>
        <translation>&amp;Остановить и закрыть</translation>
    </message>
    <message>
        <source>&amp;Go on training</source>
        <translation>&amp;Продолжить обучение</translation>
    </message>
    <message>
        <source>Restart Digitpad to use this language.</source>
        <translation>Перезапустите Digitpad, чтобы использовать этот язык.</translation>
    </message>
    <message>
        <source>Restart no&amp;w</source>
        <translation>Пере&amp;запустить</translation>
    </message>
    <message>
        <source>Drawings and pictures are read by {0} now.</source>
        <translation>Теперь рисунки и изображения распознаёт {0}.</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Открыть модель</translation>
    </message>
    <message>
        <source>Back to Data</source>
        <translation>Назад к данным</translation>
    </message>
    <message>
        <source>Back to Results</source>
        <translation>Назад к результатам</translation>
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
    <name>Marks</name>
    <message>
        <source>What you wrote lies on the picture and is not read.</source>
        <translation>Написанное лежит поверх изображения и не распознаётся.</translation>
    </message>
    <message>
        <source>Start a new page</source>
        <translation>Начать новый лист</translation>
    </message>
    <message>
        <source>Keep the picture</source>
        <translation>Оставить изображение</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
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
        <source>&amp;Teach your hand…</source>
        <translation>Обучить &amp;почерку…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;First five minutes</source>
        <translation>&amp;Первые пять минут</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Клавиши</translation>
    </message>
    <message>
        <source>&amp;About Digitpad</source>
        <translation>&amp;О программе Digitpad</translation>
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
    <message>
        <source>Projector &amp;mode</source>
        <translation>Режим п&amp;роектора</translation>
    </message>
    <message>
        <source>Fill the screen, with larger type</source>
        <translation>Во весь экран, крупным шрифтом</translation>
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
        <source>Open a model</source>
        <translation>Открыть модель</translation>
    </message>
</context>
<context>
    <name>ModelInUse</name>
    <message>
        <source>Preparing the network of {0}…</source>
        <translation>Подготовка сети: {0}…</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>Открытие: {0}…</translation>
    </message>
    <message>
        <source>bundled model</source>
        <translation>встроенная модель</translation>
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
        <translation>Модель Keras</translation>
    </message>
    <message>
        <source>Keras model, older format</source>
        <translation>Модель Keras, старый формат</translation>
    </message>
    <message>
        <source>LiteRT model</source>
        <translation>Модель LiteRT</translation>
    </message>
    <message>
        <source>Models ({0});;All files (*)</source>
        <translation>Модели ({0});;Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>ModelRows</name>
    <message>
        <source>Model that reads</source>
        <translation>Читающая модель</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>Вторая модель</translation>
    </message>
    <message>
        <source>second model…</source>
        <translation>вторая модель…</translation>
    </message>
    <message>
        <source>Read with a second model, too</source>
        <translation>Читать и второй моделью</translation>
    </message>
    <message>
        <source>Teach it your own hand</source>
        <translation>Обучить своему почерку</translation>
    </message>
    <message>
        <source>Read without the second model</source>
        <translation>Читать без второй модели</translation>
    </message>
    <message>
        <source>Answer of the second model</source>
        <translation>Ответ второй модели</translation>
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
    <name>OptimizerRow</name>
    <message>
        <source>Learning rates of {0}</source>
        <translation>Скорости обучения для {0}</translation>
    </message>
    <message>
        <source>Learning rates: one, several (0.001, 0.01), or a grid (1e-4:1e-1:4)</source>
        <translation>Скорости обучения: одна, несколько (0,001; 0,01) или сетка (1e-4:1e-1:4)</translation>
    </message>
    <message>
        <source>Find a learning rate for {0}…</source>
        <translation>Подобрать скорость обучения для {0}…</translation>
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
    <name>Optimizers</name>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD с моментом</translation>
    </message>
</context>
<context>
    <name>OriginRow</name>
    <message>
        <source>Use it for drawing</source>
        <translation>Использовать модель</translation>
    </message>
    <message>
        <source>Read by the model in use</source>
        <translation>Читать текущей моделью</translation>
    </message>
    <message>
        <source>Label {0} · read by {1}</source>
        <translation>Метка {0} · читает {1}</translation>
    </message>
</context>
<context>
    <name>OwnPaper</name>
    <message>
        <source>Write with mouse, finger or pen. Keys: arrows move a pen, Space sets it down, Return ends it.</source>
        <translation>Пишите мышью, пальцем или пером. Клавиши: стрелки двигают перо, пробел опускает его, Enter заканчивает цифру.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Write numbers, or drop a picture here</source>
        <translation>Пишите числа или перетащите сюда изображение</translation>
    </message>
    <message>
        <source>Write digits, or drop a picture here</source>
        <translation>Напишите цифры или перетащите сюда изображение</translation>
    </message>
    <message>
        <source>Drop to read</source>
        <translation>Отпустите, чтобы распознать</translation>
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
        <source>One-hot: ten numbers, 1 at the label&apos;s place and 0 elsewhere, as the network&apos;s answer should be</source>
        <translation>One-hot: десять чисел, 1 на месте метки и 0 на остальных, — таким должен быть ответ сети</translation>
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
        <source>Pictures ({0});;All files (*)</source>
        <translation>Изображения ({0});;Все файлы (*)</translation>
    </message>
    <message>
        <source>Open image</source>
        <translation>Открыть изображение</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Вставленное изображение</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard: copy one first.</source>
        <translation>В буфере обмена нет изображения: сначала скопируйте его.</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>Перетащенное изображение</translation>
    </message>
    <message>
        <source>The picture was turned.</source>
        <translation>Изображение повёрнуто.</translation>
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
    <name>Pictures</name>
    <message>
        <source>All mista&amp;kes</source>
        <translation>Все о&amp;шибки</translation>
    </message>
    <message>
        <source>Where the&amp;y differ</source>
        <translation>&amp;Различия</translation>
    </message>
    <message>
        <source>Put it on the &amp;canvas</source>
        <translation>На &amp;холст</translation>
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
        <source>Click a picture to see how sure the answer is; double-click it to put it on the canvas.</source>
        <translation>Щёлкните изображение, чтобы увидеть уверенность ответа; двойной щелчок — на холст.</translation>
    </message>
    <message>
        <source>Picture {0} · label {1}</source>
        <translation>Изображение {0} · метка {1}</translation>
    </message>
    <message>
        <source>{0} reads {1}, {2} % sure</source>
        <translation>{0}: {1}, уверенность {2} %</translation>
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
    <name>Playback</name>
    <message>
        <source>Moment of the training</source>
        <translation>Момент обучения</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Пуск</translation>
    </message>
    <message>
        <source>Show how the runs moved, or stop there</source>
        <translation>Показать движение запусков или остановить его</translation>
    </message>
</context>
<context>
    <name>PointWords</name>
    <message>
        <source>learning rate</source>
        <translation>скорость обучения</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>затухание весов</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>размер пакета</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>число изображений</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>число эпох</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>расписание</translation>
    </message>
    <message>
        <source>network</source>
        <translation>сеть</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>потери {0}</translation>
    </message>
    <message>
        <source>{0} to {1} over {2} seeds</source>
        <translation>от {0} до {1}, зёрен: {2}</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>разошёлся</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>What is asked for</source>
        <translation>Что нужно писать</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Цифры</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Числа</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Ста&amp;рт</translation>
    </message>
    <message>
        <source>&amp;End the game</source>
        <translation>Закончить &amp;игру</translation>
    </message>
    <message>
        <source>&amp;Keep them for teaching</source>
        <translation>&amp;Сохранить для обучения</translation>
    </message>
    <message>
        <source>Write here. It is read when the pen rests.</source>
        <translation>Пишите здесь. Чтение — когда перо остановится.</translation>
    </message>
    <message>
        <source>Read otherwise than meant</source>
        <translation>Прочитано не так, как задумано</translation>
    </message>
    <message>
        <source>These were read otherwise than meant:</source>
        <translation>Эти прочитаны не так, как задумано:</translation>
    </message>
    <message>
        <source>Write {0}</source>
        <translation>Напишите {0}</translation>
    </message>
    <message>
        <source>{0} of {1} right · {2}</source>
        <translation>верно {0} из {1} · {2}</translation>
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
        <source>○ nothing written</source>
        <translation>○ ничего не написано</translation>
    </message>
    <message>
        <source>Digit {0} of {1}</source>
        <translation>Цифра {0} из {1}</translation>
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
        <source>strokes may belong to other digits</source>
        <translation>штрихи могут относиться к другим цифрам</translation>
    </message>
    <message>
        <source>this does not look like a digit</source>
        <translation>не похоже на цифру</translation>
    </message>
    <message>
        <source>several digits</source>
        <translation>несколько цифр</translation>
    </message>
    <message>
        <source>1 mark left out</source>
        <translation>пропущен 1 знак</translation>
    </message>
    <message>
        <source>{0} marks left out</source>
        <translation>пропущено знаков: {0}</translation>
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
        <source>Click a digit to see what speaks for it and against it (arrow keys, 0 to 9)</source>
        <translation>Щёлкните цифру, чтобы увидеть доводы за и против неё (стрелки, от 0 до 9)</translation>
    </message>
    <message>
        <source>Asked about: {0}</source>
        <translation>Вопрос о цифре: {0}</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Пока нечего показать</translation>
    </message>
</context>
<context>
    <name>ProfileView</name>
    <message>
        <source>Share of seeds</source>
        <translation>Доля зёрен</translation>
    </message>
    <message>
        <source>times as slow as the fastest</source>
        <translation>во сколько раз дольше самого быстрого</translation>
    </message>
    <message>
        <source>Over which share of the seeds a line reaches the goal in at most so many times the fastest’s way</source>
        <translation>При какой доле зёрен линия достигает цели, затратив не больше чем во столько раз дольше самого быстрого</translation>
    </message>
    <message>
        <source>median steps</source>
        <translation>шагов (медиана)</translation>
    </message>
    <message>
        <source>median seconds</source>
        <translation>секунд (медиана)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Запуск</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>достигли</translation>
    </message>
    <message>
        <source>Time to the goal</source>
        <translation>Время до цели</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
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
        <source>Go on with epoch {0}</source>
        <translation>Продолжить с эпохи {0}</translation>
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
        <source>Stopped. Epochs that were not finished start over when you go on.</source>
        <translation>Остановлено. Незаконченные эпохи начнутся заново, когда обучение продолжится.</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>продолжение</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Go on with {0} runs</source>
        <translation>Продолжить запуски ({0})</translation>
    </message>
    <message>
        <source>Stopped in epoch {0} of {1}, which starts over when you go on.</source>
        <translation>Остановлено в эпохе {0} из {1}; она начнётся заново, когда обучение продолжится.</translation>
    </message>
    <message>
        <source>{0} runs side by side</source>
        <translation>параллельных запусков: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>готово {0} из {1}</translation>
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
        <source>Waiting for workers…</source>
        <translation>Ожидание исполнителей…</translation>
    </message>
    <message>
        <source>Loading pictures…</source>
        <translation>Загрузка изображений…</translation>
    </message>
</context>
<context>
    <name>ProofPage</name>
    <message>
        <source>Digit</source>
        <translation>Цифра</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Написано</translation>
    </message>
    <message>
        <source>Right and sure before</source>
        <translation>Верно и уверенно до</translation>
    </message>
    <message>
        <source>Right and sure now</source>
        <translation>Верно и уверенно после</translation>
    </message>
    <message>
        <source>Own digits</source>
        <translation>Свои цифры</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Неверно</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Неуверенно</translation>
    </message>
    <message>
        <source>No digit, claimed</source>
        <translation>Не цифра, но принята</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Чего это стоит</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Использовать</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Использовать</translation>
    </message>
    <message>
        <source>How far teaching is</source>
        <translation>Ход обучения</translation>
    </message>
    <message>
        <source>Write a round on the first page and press Teach. Here you will see how many of your digits are right and sure, before and after, and what it costs on other people’s.</source>
        <translation>Напишите серию на первой странице и нажмите «Обучить». Здесь вы увидите, сколько ваших цифр читается верно и уверенно до и после обучения и чего это стоит на чужих цифрах.</translation>
    </message>
    <message>
        <source>No proof yet</source>
        <translation>Проверки ещё не было</translation>
    </message>
    <message>
        <source>Teaching, and proving it on digits that were not learned…</source>
        <translation>Обучение и проверка на цифрах, которых модель не видела…</translation>
    </message>
    <message>
        <source>What it costs others, in percentage points</source>
        <translation>Чего это стоит другим, в процентных пунктах</translation>
    </message>
</context>
<context>
    <name>ProofWords</name>
    <message>
        <source>Not better: the bundled model stays</source>
        <translation>Не лучше: остаётся встроенная модель</translation>
    </message>
    <message>
        <source>{0} of {1} right and sure, instead of {2}</source>
        <translation>Верно и уверенно {0} из {1} вместо {2}</translation>
    </message>
    <message>
        <source>{0} of {1} right and sure, as before, but more confident</source>
        <translation>Верно и уверенно {0} из {1}, как и раньше, но увереннее</translation>
    </message>
    <message>
        <source>Nothing to gain: {0} of {1} are right and sure already</source>
        <translation>Улучшать нечего: верно и уверенно уже {0} из {1}</translation>
    </message>
    <message>
        <source>Your digits have changed since: press Teach again.</source>
        <translation>С тех пор ваши цифры изменились: нажмите «Обучить» ещё раз.</translation>
    </message>
    <message>
        <source>Each was read by a model that had not learned it. Sure of the right one: {0}, now {1}.</source>
        <translation>Каждую читала модель, которая её не изучала. Уверенность в верном ответе: {0}, теперь {1}.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>Strangers, {0}</source>
        <translation>Чужие, {0}</translation>
    </message>
    <message>
        <source>MNIST test, {0}</source>
        <translation>Тест MNIST, {0}</translation>
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
        <source>held-out pictures</source>
        <translation>отложенные</translation>
    </message>
    <message>
        <source>Ev&amp;aluate</source>
        <translation>Оц&amp;енить</translation>
    </message>
    <message>
        <source>How many pictures were read</source>
        <translation>Сколько изображений прочитано</translation>
    </message>
    <message>
        <source>Training pictures that the run did not learn from, but was validated with</source>
        <translation>Обучающие изображения, на которых запуск не учился, а проходил валидацию</translation>
    </message>
    <message>
        <source>Only for runs that held some of these training pictures out: none is chosen</source>
        <translation>Только для запусков, отложивших часть этих обучающих изображений: ни один не выбран</translation>
    </message>
    <message>
        <source>on</source>
        <translation>на</translation>
    </message>
</context>
<context>
    <name>RateDialog</name>
    <message>
        <source>Learning rate of {0}</source>
        <translation>Скорость обучения: {0}</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Потери на обучении</translation>
    </message>
    <message>
        <source>Each batch is learned with a higher rate than the one before…</source>
        <translation>На каждом следующем пакете скорость выше…</translation>
    </message>
    <message>
        <source>Range test</source>
        <translation>Тест диапазона</translation>
    </message>
    <message>
        <source>&amp;Use this rate</source>
        <translation>&amp;Взять эту скорость</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Сохранить…</translation>
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
        <source>CSV table (*.csv)</source>
        <translation>Таблица CSV (*.csv)</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>скорость обучения</translation>
    </message>
</context>
<context>
    <name>RateFinding</name>
    <message>
        <source>Stop training first: it would be disturbed.</source>
        <translation>Сначала остановите обучение: подбор ему помешает.</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Loss</source>
        <translation>Потери</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Точность</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>последнее</translation>
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
        <translation>Почему нет уверенности в ответе</translation>
    </message>
    <message>
        <source>Read as a number</source>
        <translation>Читать как число</translation>
    </message>
    <message>
        <source>Show the next</source>
        <translation>Следующая</translation>
    </message>
    <message>
        <source>Read what is written as a number of several digits (N)</source>
        <translation>Читать написанное как число из нескольких цифр (N)</translation>
    </message>
    <message>
        <source>Show the next digit that is not sure</source>
        <translation>Показать следующую сомнительную цифру</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Открыть &amp;недавние</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>&amp;Очистить список</translation>
    </message>
    <message>
        <source>No pictures opened yet</source>
        <translation>Список пока пуст</translation>
    </message>
</context>
<context>
    <name>RecipeBox</name>
    <message>
        <source>Recipe or experiment</source>
        <translation>Шаблон или эксперимент</translation>
    </message>
    <message>
        <source>Custom settings</source>
        <translation>Свои настройки</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Эксперименты</translation>
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
        <source>The bundled network: 56 epochs, deformed pictures</source>
        <translation>Сеть встроенной модели: эпох: 56, деформация</translation>
    </message>
    <message>
        <source>Which optimizer is best, how sure is that, and why?</source>
        <translation>Какой оптимизатор лучше, насколько это верно и почему?</translation>
    </message>
    <message>
        <source>Four optimizers, each from eight initial weights. Verdict says which differences are more than luck, and Inside and Landscape show how far each of them steps and where it gets to.</source>
        <translation>Четыре оптимизатора, каждый с восьмью начальными весами. «Вердикт» скажет, какие различия не случайны, а «Внутри» и «Ландшафт» покажут, как далеко шагает каждый и куда приходит.</translation>
    </message>
    <message>
        <source>Optimizers side by side</source>
        <translation>Оптимизаторы бок о бок</translation>
    </message>
    <message>
        <source>All twelve start from the same weights and see the same batches. Look at which lines fall first, and at how near each other most of them end.</source>
        <translation>Все двенадцать начинают с одинаковых весов и видят одни и те же пакеты. Посмотрите, какие линии падают первыми и как близко друг к другу приходит большинство.</translation>
    </message>
    <message>
        <source>Too small, right and too large a rate</source>
        <translation>Слишком малая, верная и слишком большая скорость</translation>
    </message>
    <message>
        <source>Too small a learning rate has hardly begun when the others are done, and too large a one jumps about or diverges. Sensitivity shows how broad the valley between is, and that SGD and Adam have theirs in different places.</source>
        <translation>При слишком малой скорости обучения запуск едва начался, когда другие уже закончили, а при слишком большой потери скачут или расходятся. «Чувствительность» показывает, как широка долина между ними и что у SGD и Adam она в разных местах.</translation>
    </message>
    <message>
        <source>What momentum does</source>
        <translation>Что даёт момент</translation>
    </message>
    <message>
        <source>In Sensitivity, choose the map of learning rate with momentum: cells along a slope are nearly alike. With momentum μ the steps add up to 1/(1 − μ) times the rate, so that 0.9 does what ten times the rate would.</source>
        <translation>В «Чувствительности» выберите карту скорости обучения с momentum: ячейки вдоль наклона почти одинаковы. С моментом μ шаги в сумме дают 1/(1 − μ) скорости, так что 0.9 действует как скорость в десять раз больше.</translation>
    </message>
    <message>
        <source>Batch size and noise</source>
        <translation>Размер пакета и шум</translation>
    </message>
    <message>
        <source>Set the smoothing to every batch: small batches give ragged lines, large ones smooth lines. Draw them along epochs, not steps: at the same rate, small batches get further, because they make more steps.</source>
        <translation>Выберите сглаживание «каждый пакет»: малые пакеты дают рваные линии, большие — гладкие. Постройте их по эпохам, а не по шагам: при той же скорости малые пакеты продвигаются дальше, потому что делают больше шагов.</translation>
    </message>
    <message>
        <source>Luck or skill: one optimizer, eight seeds</source>
        <translation>Удача или умение: один оптимизатор, восемь зёрен</translation>
    </message>
    <message>
        <source>Nothing differs but the seed, and yet the results do. A difference between two optimizers that is smaller than this band may be luck.</source>
        <translation>Различается только зерно, и всё же результаты разные. Если разница между двумя оптимизаторами меньше этой полосы, она может быть случайной.</translation>
    </message>
    <message>
        <source>What dropout does</source>
        <translation>Что даёт dropout</translation>
    </message>
    <message>
        <source>Without dropout the training loss goes to 0 while the held-out loss rises again: that is overfitting. With dropout the training loss stays higher, and the held-out loss lower.</source>
        <translation>Без dropout потери на обучении стремятся к 0, а на отложенных изображениях снова растут: это переобучение. С dropout потери на обучении выше, а на отложенных — ниже.</translation>
    </message>
    <message>
        <source>Adam&apos;s betas</source>
        <translation>Параметры beta у Adam</translation>
    </message>
    <message>
        <source>In Sensitivity, choose the map of beta_1 with beta_2: most cells are much alike, so that the usual values are a safe choice. Look at the row or column of 0.99, above all where beta_1 is the longer mean of the two.</source>
        <translation>В «Чувствительности» выберите карту beta_1 с beta_2: большинство ячеек очень похожи, так что обычные значения — надёжный выбор. Посмотрите на строку или столбец 0.99, прежде всего там, где из двух средних длиннее то, что задаёт beta_1.</translation>
    </message>
    <message>
        <source>Too little data</source>
        <translation>Слишком мало данных</translation>
    </message>
    <message>
        <source>With few pictures the training loss falls far below the held-out loss: they are learned by heart. Sensitivity along pictures shows what more of them would bring.</source>
        <translation>Если изображений мало, потери на обучении падают гораздо ниже потерь на отложенных: сеть заучивает их наизусть. «Чувствительность» по оси «число изображений» показывает, что дали бы новые.</translation>
    </message>
</context>
<context>
    <name>Referee</name>
    <message>
        <source>{0} was read as {1}.</source>
        <translation>{0} прочитано как {1}.</translation>
    </message>
    <message>
        <source>{0} of {1} right in {2}</source>
        <translation>Верно {0} из {1} за {2}</translation>
    </message>
    <message>
        <source>Write what is asked for, and see how it is read</source>
        <translation>Пишите, что просят, и смотрите, как это читается</translation>
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
        <source>On MNIST, the bundled model is right more often than it claims, on purpose: it has also learned from pictures that are not digits, so that it doubts scribbles rather than call them digits.</source>
        <translation>На MNIST встроенная модель намеренно права чаще, чем заявляет: она училась и на картинках без цифр, чтобы сомневаться в каракулях, а не принимать их за цифры.</translation>
    </message>
    <message>
        <source>{0} · calibration error {1} %</source>
        <translation>{0} · ошибка калибровки {1} %</translation>
    </message>
    <message>
        <source>Mean distance between how sure the answers are and how often they are right</source>
        <translation>Среднее расхождение между уверенностью ответов и долей верных</translation>
    </message>
</context>
<context>
    <name>ResultsTab</name>
    <message>
        <source>MNIST is not on this computer: download it, or choose optdigits.</source>
        <translation>MNIST нет на этом компьютере: скачайте его или выберите optdigits.</translation>
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
        <translation>Про&amp;центы строки</translation>
    </message>
    <message>
        <source>Choose a model and pictures above, and press Evaluate. Here you will see what it gets wrong: the confusion matrix with the pictures behind each cell, the figures of each digit, and whether it is right as often as it claims. A second model is shown beside it.</source>
        <translation>Выберите выше модель и изображения и нажмите «Оценить». Здесь вы увидите, в чём она ошибается: матрицу ошибок с изображениями каждой ячейки, показатели по цифрам и то, права ли модель так часто, как заявляет. Вторая модель показывается рядом.</translation>
    </message>
    <message>
        <source>Nothing evaluated yet</source>
        <translation>Пока ничего не оценено</translation>
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
        <source>Calibration: of all answers given with 80 %, 80 % should be right</source>
        <translation>Калибровка: из ответов с уверенностью 80 % верными должны быть 80 %</translation>
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
    <name>RunColumns</name>
    <message>
        <source>Run</source>
        <translation>Запуск</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
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
        <source>Val. accuracy</source>
        <translation>Точность (вал.)</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Эпохи</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Зерно</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Оптимизатор</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Best val. loss</source>
        <translation>Лучшие потери (вал.)</translation>
    </message>
    <message>
        <source>Best val. accuracy</source>
        <translation>Лучшая точность (вал.)</translation>
    </message>
    <message>
        <source>Steps to 95 %</source>
        <translation>Шагов до 95 %</translation>
    </message>
    <message>
        <source>Steps to 97 %</source>
        <translation>Шагов до 97 %</translation>
    </message>
    <message>
        <source>Steps to 98 %</source>
        <translation>Шагов до 98 %</translation>
    </message>
    <message>
        <source>Seconds to 95 %</source>
        <translation>Секунд до 95 %</translation>
    </message>
    <message>
        <source>Seconds to 97 %</source>
        <translation>Секунд до 97 %</translation>
    </message>
    <message>
        <source>Seconds to 98 %</source>
        <translation>Секунд до 98 %</translation>
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
        <source>paused</source>
        <translation>на паузе</translation>
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
        <source>Save mode&amp;l…</source>
        <translation>Со&amp;хранить модель…</translation>
    </message>
    <message>
        <source>&amp;Go on from the last epoch</source>
        <translation>&amp;Продолжить с последней эпохи</translation>
    </message>
    <message>
        <source>Run aga&amp;in</source>
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
        <source>No&amp;te</source>
        <translation>За&amp;метка</translation>
    </message>
    <message>
        <source>Write a note about this run; it is kept in its folder</source>
        <translation>Написать заметку к этому запуску; она хранится в его папке</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Удалить…</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
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
        <source>&amp;Layers as CSV…</source>
        <translation>&amp;Слои в CSV…</translation>
    </message>
    <message>
        <source>&amp;Epochs as CSV…</source>
        <translation>&amp;Эпохи в CSV…</translation>
    </message>
    <message>
        <source>&amp;Sensitivity as CSV…</source>
        <translation>&amp;Чувствительность в CSV…</translation>
    </message>
    <message>
        <source>Lan&amp;dscape as CSV…</source>
        <translation>&amp;Ландшафт в CSV…</translation>
    </message>
    <message>
        <source>&amp;Verdict as PNG, SVG or CSV…</source>
        <translation>&amp;Вердикт в PNG, SVG или CSV…</translation>
    </message>
    <message>
        <source>What the page Verdict shows</source>
        <translation>То, что показано на странице «Вердикт»</translation>
    </message>
    <message>
        <source>Tensor&amp;Board log…</source>
        <translation>&amp;Журнал TensorBoard…</translation>
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
        <source>&amp;Delete run</source>
        <translation>&amp;Удалить запуск</translation>
    </message>
    <message>
        <source>&amp;Delete {0} runs</source>
        <translation>&amp;Удалить запуски ({0})</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Удалить запуски</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Оставить</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Удаление…</translation>
    </message>
    <message>
        <source>Its model reads drawings and pictures now; the bundled model will then.</source>
        <translation>Его модель сейчас читает рисунки и изображения; затем будет читать встроенная.</translation>
    </message>
    <message>
        <source>The model of {0} reads drawings and pictures now; the bundled model will then.</source>
        <translation>Модель «{0}» сейчас читает рисунки и изображения; затем будет читать встроенная.</translation>
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
        <source>Permanently delete {0}, with its curves and its model?</source>
        <translation>Удалить {0} навсегда вместе с кривыми и моделью?</translation>
    </message>
    <message>
        <source>Permanently delete {0}, with their curves and models?</source>
        <translation>Удалить {0} навсегда вместе с кривыми и моделями?</translation>
    </message>
    <message>
        <source>Plots: loss, accuracy, sensitivity, landscape</source>
        <translation>Графики: потери, точность, чувствительность, ландшафт</translation>
    </message>
    <message>
        <source>Verdict: differences, profile</source>
        <translation>Вердикт: различия, профиль</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Чувствительность</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Ландшафт</translation>
    </message>
    <message>
        <source>Layers of runs</source>
        <translation>Слои запусков</translation>
    </message>
    <message>
        <source>Folder for the TensorBoard log</source>
        <translation>Папка для журнала TensorBoard</translation>
    </message>
</context>
<context>
    <name>RunForm</name>
    <message>
        <source>Common</source>
        <translation>Основное</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Optimizers and learning rates</source>
        <translation>Оптимизаторы и скорости обучения</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Several runs</source>
        <translation>Несколько запусков</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>{0}, used for drawing</source>
        <translation>{0}, используется для рисования</translation>
    </message>
    <message>
        <source>Used for drawing</source>
        <translation>Используется для рисования</translation>
    </message>
</context>
<context>
    <name>RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>Запуски</translation>
    </message>
    <message>
        <source>Names of runs</source>
        <translation>Имена запусков</translation>
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
        <source>Text (*.txt)</source>
        <translation>Текст (*.txt)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблица (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Picture with its frames (*.png)</source>
        <translation>Изображение с рамками (*.png)</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>рисунок</translation>
    </message>
    <message>
        <source>Save reading</source>
        <translation>Сохранить распознанное</translation>
    </message>
    <message>
        <source>{0} read</source>
        <translation>{0}-распознано</translation>
    </message>
    <message>
        <source>Copied: {0}</source>
        <translation>Скопировано: {0}</translation>
    </message>
</context>
<context>
    <name>SecondModel</name>
    <message>
        <source>Opening {0}…</source>
        <translation>Открывается {0}…</translation>
    </message>
</context>
<context>
    <name>SensitivityView</name>
    <message>
        <source>Final validation loss</source>
        <translation>Итоговые потери на валидации</translation>
    </message>
    <message>
        <source>Final losses are drawn here as runs end, if a setting has several values among them.</source>
        <translation>Здесь появятся итоговые потери, когда закончатся запуски, в которых у одной настройки несколько значений.</translation>
    </message>
    <message>
        <source>map with {0}</source>
        <translation>карта с осью «{0}»</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>линии</translation>
    </message>
    <message>
        <source>{0}: final validation loss</source>
        <translation>{0}: итоговые потери на валидации</translation>
    </message>
    <message>
        <source>{0} (× diverged)</source>
        <translation>{0} (× — разошлось)</translation>
    </message>
    <message>
        <source>Point at a value to read it; click to find its run in the table.</source>
        <translation>Наведите на значение, чтобы прочитать его; щёлкните, чтобы найти запуск в таблице.</translation>
    </message>
    <message>
        <source>{0}: final validation loss.</source>
        <translation>{0}: итоговые потери на валидации.</translation>
    </message>
    <message>
        <source>What lies along the axis</source>
        <translation>Настройка по оси</translation>
    </message>
    <message>
        <source>Lines, or a second setting as a map</source>
        <translation>Линии или карта со второй настройкой</translation>
    </message>
    <message>
        <source>Whose map is shown</source>
        <translation>Чья карта показана</translation>
    </message>
    <message>
        <source>Sweep two settings at once, learning rates and momentum, say, to see a map.</source>
        <translation>Переберите две настройки сразу, например скорость обучения и momentum, чтобы увидеть карту.</translation>
    </message>
    <message>
        <source>Along</source>
        <translation>Ось</translation>
    </message>
    <message>
        <source>as</source>
        <translation>вид</translation>
    </message>
    <message>
        <source>Give a learning rate, momentum, batch size or the like several values (0.001, 0.01, 0.1), or choose an experiment, to see how sensitive an optimizer is to it.</source>
        <translation>Задайте несколько значений (0.001, 0.01, 0.1) скорости обучения, момента, размера пакета и т. п. или выберите эксперимент, чтобы увидеть, насколько оптимизатор к ним чувствителен.</translation>
    </message>
    <message>
        <source>Lines in the plot</source>
        <translation>Линии на графике</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>learning rate {0}</source>
        <translation>скорость обучения {0}</translation>
    </message>
    <message>
        <source>batch {0}</source>
        <translation>пакет {0}</translation>
    </message>
    <message>
        <source>{0} epochs</source>
        <translation>эпох: {0}</translation>
    </message>
    <message>
        <source>decay {0}</source>
        <translation>затухание {0}</translation>
    </message>
    <message>
        <source>all pictures</source>
        <translation>все изображения</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>изображений: {0}</translation>
    </message>
    <message>
        <source>{0} held out</source>
        <translation>отложено {0}</translation>
    </message>
    <message>
        <source>deformed</source>
        <translation>с деформацией</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>без деформации</translation>
    </message>
    <message>
        <source>{0} no digits</source>
        <translation>не цифры: {0}</translation>
    </message>
    <message>
        <source>digits only</source>
        <translation>только цифры</translation>
    </message>
    <message>
        <source>patience {0}</source>
        <translation>терпение {0}</translation>
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
        <translation>Это была лишь точка: пишите крупнее.</translation>
    </message>
    <message>
        <source>{0} digits of {1} are kept. Teach them now, or write another round: three rounds are best.</source>
        <translation>Сохранено цифр: {0} ({1}). Обучите модель сейчас или напишите ещё серию: лучше всего три серии.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Model in use</source>
        <translation>Используемая модель</translation>
    </message>
    <message>
        <source>Picture shown</source>
        <translation>Показанное изображение</translation>
    </message>
    <message>
        <source>{0} · {1} on {2}</source>
        <translation>{0} · {1} на {2}</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>&amp;Pause</source>
        <translation>П&amp;ауза</translation>
    </message>
    <message>
        <source>S&amp;kip this run</source>
        <translation>Пропус&amp;тить запуск</translation>
    </message>
    <message>
        <source>Stop after this &amp;epoch</source>
        <translation>Остановить после этой &amp;эпохи</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Пр&amp;одолжить</translation>
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
        <source>This run stops after its epoch.</source>
        <translation>Этот запуск остановится после своей эпохи.</translation>
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
    <name>Terms</name>
    <message>
        <source>Pictures held out are not learned from: they show how well a network does on new ones.</source>
        <translation>На отложенных картинках сеть не учится: они показывают, как она справляется с новыми.</translation>
    </message>
    <message>
        <source>A one-hot label is ten numbers: 1 for the digit that it is, 0 for all others.</source>
        <translation>Метка one-hot — это десять чисел: 1 для верной цифры, 0 для остальных.</translation>
    </message>
    <message>
        <source>A calibrated network is right in 80 of 100 cases in which it is 80 % sure.</source>
        <translation>Откалиброванная сеть права в 80 из 100 случаев, когда уверена на 80 %.</translation>
    </message>
    <message>
        <source>The seed decides all that is random: with the same seed a run comes out the same.</source>
        <translation>Seed задаёт всё случайное: с одним и тем же seed запуск повторяется.</translation>
    </message>
    <message>
        <source>A batch is the pictures that one step learns from together.</source>
        <translation>Батч — это картинки, на которых учится один шаг.</translation>
    </message>
    <message>
        <source>In an epoch, each training picture is learned from once.</source>
        <translation>За эпоху каждая обучающая картинка используется один раз.</translation>
    </message>
    <message>
        <source>A step is one update of the weights, made from one batch.</source>
        <translation>Шаг — это одно обновление весов по одному батчу.</translation>
    </message>
    <message>
        <source>The learning rate is how far a step goes: too small is slow, too large diverges.</source>
        <translation>Скорость обучения — длина шага: слишком малая медленна, слишком большая ведёт к расхождению.</translation>
    </message>
    <message>
        <source>A schedule changes the learning rate during the run.</source>
        <translation>Расписание меняет скорость обучения по ходу запуска.</translation>
    </message>
    <message>
        <source>An optimizer is the rule by which a step changes the weights.</source>
        <translation>Оптимизатор — правило, по которому шаг меняет веса.</translation>
    </message>
    <message>
        <source>The loss says how wrong the answers are: 0 is perfect, 2.3 is guessing.</source>
        <translation>Функция потерь показывает, насколько ответы ошибочны: 0 — идеально, 2,3 — угадывание.</translation>
    </message>
    <message>
        <source>The accuracy is the share of pictures that are read correctly.</source>
        <translation>Точность — доля верно прочитанных картинок.</translation>
    </message>
    <message>
        <source>Dropout leaves units out at random while learning, so that no unit is relied on too much.</source>
        <translation>Dropout случайно отключает нейроны при обучении, чтобы сеть не полагалась на отдельные из них.</translation>
    </message>
    <message>
        <source>Early stopping ends a run that no longer gets better on the pictures held out.</source>
        <translation>Ранняя остановка завершает запуск, который больше не улучшается на отложенных картинках.</translation>
    </message>
    <message>
        <source>Augmentation shifts, turns and bends pictures a little, so that there is more to learn from.</source>
        <translation>Аугментация немного сдвигает, поворачивает и изгибает картинки, чтобы было на чём учиться.</translation>
    </message>
    <message>
        <source>A confusion matrix counts how often each digit was read as each of the others.</source>
        <translation>Матрица ошибок показывает, как часто каждую цифру принимали за другие.</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>bundled + {0}</source>
        <translation>встроенная + {0}</translation>
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
    <name>Tour</name>
    <message>
        <source>Write a digit here</source>
        <translation>Напишите здесь цифру</translation>
    </message>
    <message>
        <source>With the mouse, a finger or a pen. It is read at once, while you write.</source>
        <translation>Мышью, пальцем или пером. Она читается сразу, пока вы пишете.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>How likely each digit is. Where the network is not sure, it says so; Why? shows the reason.</source>
        <translation>Насколько вероятна каждая цифра. Если сеть не уверена, она так и говорит; «Почему?» покажет причину.</translation>
    </message>
    <message>
        <source>Pictures, too</source>
        <translation>И картинки тоже</translation>
    </message>
    <message>
        <source>Open, paste or drop a photograph: every digit on it is found, read, and can be corrected.</source>
        <translation>Откройте, вставьте или перетащите фотографию: каждая цифра на ней будет найдена, прочитана, и её можно исправить.</translation>
    </message>
    <message>
        <source>Train networks of your own</source>
        <translation>Обучайте свои сети</translation>
    </message>
    <message>
        <source>Tick optimizers, choose learning rates and press Start: the curves grow while they learn.</source>
        <translation>Отметьте оптимизаторы, выберите скорости обучения и нажмите «Старт»: кривые растут по ходу обучения.</translation>
    </message>
    <message>
        <source>Look at what they learn from</source>
        <translation>Посмотрите, на чём они учатся</translation>
    </message>
    <message>
        <source>All pictures of a data set, and those whose labels look wrong.</source>
        <translation>Все картинки набора и те, чьи метки похожи на ошибочные.</translation>
    </message>
    <message>
        <source>See how good a model is</source>
        <translation>Узнайте, насколько хороша модель</translation>
    </message>
    <message>
        <source>Which digits it confuses, and whether it is as sure as it should be. Compare two models.</source>
        <translation>Какие цифры она путает и так ли уверена, как следует. Сравните две модели.</translation>
    </message>
</context>
<context>
    <name>TrainPresenter</name>
    <message>
        <source>Damaged runs were skipped: {0}.</source>
        <translation>Повреждённые запуски пропущены: {0}.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Остановлено.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Готово.</translation>
    </message>
    <message>
        <source>The form is filled in: press Start to try it.</source>
        <translation>Форма заполнена: нажмите «Старт», чтобы попробовать.</translation>
    </message>
</context>
<context>
    <name>TrainView</name>
    <message>
        <source>Curves</source>
        <translation>Кривые</translation>
    </message>
    <message>
        <source>Mean over seeds</source>
        <translation>Среднее по зёрнам</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Чувствительность</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Внутри</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Ландшафт</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Вердикт</translation>
    </message>
    <message>
        <source>Nothing trained yet. Choose a recipe and press Start.</source>
        <translation>Пока ничего не обучено. Выберите шаблон и нажмите «Старт».</translation>
    </message>
    <message>
        <source>Training begins…</source>
        <translation>Обучение начинается…</translation>
    </message>
    <message>
        <source>Looking for earlier runs…</source>
        <translation>Поиск прежних запусков…</translation>
    </message>
    <message>
        <source>Tick runs in the table to draw their curves.</source>
        <translation>Отметьте запуски в таблице, чтобы увидеть их кривые.</translation>
    </message>
    <message>
        <source>Runs are listed here, and kept.</source>
        <translation>Здесь появятся запуски; они сохраняются.</translation>
    </message>
    <message>
        <source>No run has these words.</source>
        <translation>Нет запусков с такими словами.</translation>
    </message>
    <message>
        <source>Filter: name, optimizer, data, status, note</source>
        <translation>Фильтр: имя, оптимизатор, данные, состояние, заметка</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Фильтр запусков</translation>
    </message>
    <message>
        <source>Runs that differ in the seed alone share a row: mean ± standard deviation</source>
        <translation>Запуски, которые различаются только зерном, в одной строке: среднее ± стандартное отклонение</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
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
    <name>ValuesEdit</name>
    <message>
        <source>{0:g} to {1:g}; usually {2:g}</source>
        <translation>от {0:g} до {1:g}; обычно {2:g}</translation>
    </message>
    <message>
        <source>One value, several (32, 128), or a grid (16:256:5, at equal ratios)</source>
        <translation>Одно значение, несколько (32; 128) или сетка (16:256:5, с равными отношениями)</translation>
    </message>
    <message>
        <source>One value, several (1e-3, 1e-2), or a grid ({0}, at equal ratios)</source>
        <translation>Одно значение, несколько (1e-3; 1e-2) или сетка ({0}, с равными отношениями)</translation>
    </message>
    <message>
        <source>One value, several (0, 0.5, 0.9), or a grid ({0}: 1 minus the value at equal ratios)</source>
        <translation>Одно значение, несколько (0; 0,5; 0,9) или сетка ({0}: 1 минус значение, с равными отношениями)</translation>
    </message>
    <message>
        <source>One value, several (0, 0.2, 0.5), or a grid ({0}, evenly spaced)</source>
        <translation>Одно значение, несколько (0; 0,2; 0,5) или сетка ({0}, с равным шагом)</translation>
    </message>
</context>
<context>
    <name>VerdictPage</name>
    <message>
        <source>Comparing…</source>
        <translation>Сравнение…</translation>
    </message>
    <message>
        <source>These runs cannot be compared by this figure.</source>
        <translation>Эти запуски нельзя сравнить по этому показателю.</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Потери на валидации</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Точность на валидации</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Точность на тесте</translation>
    </message>
    <message>
        <source>Figure to compare by</source>
        <translation>Показатель для сравнения</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Пока нечего сравнивать</translation>
    </message>
    <message>
        <source>Train two optimizers with at least 6 seeds each (Repeats, in the form) to see which is better, and how sure that is.</source>
        <translation>Обучите два оптимизатора не менее чем с 6 зёрнами каждый («Повторы» в форме), чтобы увидеть, какой лучше и насколько это надёжно.</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Показатель</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Download MNIST on the Data tab to see similar pictures.</source>
        <translation>Скачайте MNIST на вкладке «Данные», чтобы увидеть похожие изображения.</translation>
    </message>
    <message>
        <source>Most like it in MNIST:</source>
        <translation>Самые похожие в MNIST:</translation>
    </message>
    <message>
        <source>Most like it among the {0}s:</source>
        <translation>Самые похожие среди цифр {0}:</translation>
    </message>
    <message>
        <source>Write something to see here what counts in favour of the answer.</source>
        <translation>Напишите что-нибудь, чтобы увидеть здесь доводы за ответ.</translation>
    </message>
    <message>
        <source>Orange ink counts in favour of {0}, blue ink against it.</source>
        <translation>Оранжевые чернила — за {0}, синие — против.</translation>
    </message>
    <message>
        <source>Why not {0}? Blue ink counts against {0}, orange ink in favour.</source>
        <translation>Почему не {0}? Синие чернила — против {0}, оранжевые — за.</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>Close a message, leave projector mode</source>
        <translation>Закрыть сообщение, выйти из режима проектора</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Стрелки</translation>
    </message>
    <message>
        <source>Go to a picture, show it large</source>
        <translation>Перейти к картинке, показать её крупно</translation>
    </message>
    <message>
        <source>Arrows, Return</source>
        <translation>Стрелки, Enter</translation>
    </message>
    <message>
        <source>Move the pen; on a picture, go from digit to digit</source>
        <translation>Двигать перо; на картинке — переходить от цифры к цифре</translation>
    </message>
    <message>
        <source>Put the pen down, lift it</source>
        <translation>Опустить перо, поднять его</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Say what the chosen digit is</source>
        <translation>Исправить выбранную цифру</translation>
    </message>
    <message>
        <source>Rename the selected run</source>
        <translation>Переименовать выбранный запуск</translation>
    </message>
    <message>
        <source>Go from cell to cell of the matrix</source>
        <translation>Переходить по ячейкам матрицы</translation>
    </message>
    <message>
        <source>End what is written</source>
        <translation>Закончить написанное</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Teach your hand</source>
        <translation>Обучить почерку</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
</context>
<context>
    <name>WritePage</name>
    <message>
        <source>Write here. The next digit comes when the pen rests.</source>
        <translation>Пишите здесь. Следующая цифра — когда перо остановится.</translation>
    </message>
    <message>
        <source>&amp;Undo last</source>
        <translation>О&amp;тменить последнюю</translation>
    </message>
    <message>
        <source>Another &amp;round</source>
        <translation>Ещё &amp;серия</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>&amp;Обучить</translation>
    </message>
    <message>
        <source>Round done</source>
        <translation>Серия готова</translation>
    </message>
    <message>
        <source>Write a {0}</source>
        <translation>Напишите {0}</translation>
    </message>
    <message>
        <source>When the next digit comes</source>
        <translation>Когда появится следующая цифра</translation>
    </message>
    <message>
        <source>after 0.8 s</source>
        <translation>через 0,8 с</translation>
    </message>
    <message>
        <source>after 1.5 s</source>
        <translation>через 1,5 с</translation>
    </message>
    <message>
        <source>after 3 s</source>
        <translation>через 3 с</translation>
    </message>
    <message>
        <source>at Return</source>
        <translation>по Enter</translation>
    </message>
    <message>
        <source>Next digit</source>
        <translation>Следующая цифра</translation>
    </message>
</context>
<context>
    <name>WriterRow</name>
    <message>
        <source>Whose hand</source>
        <translation>Чей почерк</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Rename, import, export, delete</source>
        <translation>Переименовать, импорт, экспорт, удалить</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Переименовать…</translation>
    </message>
    <message>
        <source>&amp;Import digits…</source>
        <translation>&amp;Импорт цифр…</translation>
    </message>
    <message>
        <source>&amp;Export digits…</source>
        <translation>&amp;Экспорт цифр…</translation>
    </message>
    <message>
        <source>&amp;Delete all digits…</source>
        <translation>&amp;Удалить все цифры…</translation>
    </message>
    <message>
        <source>New name…</source>
        <translation>Новое имя…</translation>
    </message>
    <message>
        <source>{0} kept</source>
        <translation>сохранено: {0}</translation>
    </message>
    <message>
        <source>New hand</source>
        <translation>Новый почерк</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Имя:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Digits (*.npz *.jsonl *.jsonl.gz)</source>
        <translation>Цифры (*.npz *.jsonl *.jsonl.gz)</translation>
    </message>
    <message>
        <source>Import at most {0} digits</source>
        <translation>Импортировать не больше {0} цифр</translation>
    </message>
    <message>
        <source>Delete all digits of {0}, and what was learned from them?</source>
        <translation>Удалить все цифры {0} и то, что по ним выучено?</translation>
    </message>
    <message>
        <source>Delete digits</source>
        <translation>Удалить цифры</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>&amp;Hand</source>
        <translation>По&amp;черк</translation>
    </message>
</context>
<context>
    <name>Writers</name>
    <message>
        <source>Me</source>
        <translation>Я</translation>
    </message>
    <message>
        <source>Kept for {0}: 1 digit so far.</source>
        <translation>Сохранено ({0}): пока 1 цифра.</translation>
    </message>
    <message>
        <source>Kept for {0}: {1} digits so far.</source>
        <translation>Сохранено ({0}): всего цифр — {1}.</translation>
    </message>
</context>
<context>
    <name>WrittenRow</name>
    <message>
        <source>This round</source>
        <translation>Эта серия</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Написано: {0}</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Пока ничего не написано</translation>
    </message>
</context>
</TS>
