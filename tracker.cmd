@echo off
rem Starts Warner Sound Tracker. Builds it first when it has not been built yet, or when its sources
rem are newer. Arguments are passed on untouched.
rem
rem   JAVA_HOME            the Java to use (17 or newer); default: java on the PATH
rem   TRACKER_JAVA_OPTS    options for the JVM, such as -Xmx2g
setlocal
set "TRACKER_ROOT=%~dp0"
set "TRACKER_JAR=%TRACKER_ROOT%tracker-cli\target\tracker-cli.jar"
set "TRACKER_BUILT=%TRACKER_ROOT%tracker-cli\target\built"
set "TRACKER_LOG=%TRACKER_ROOT%target\build.log"

set "TRACKER_JVM=java"
if defined JAVA_HOME set "TRACKER_JVM=%JAVA_HOME%\bin\java.exe"
"%TRACKER_JVM%" --version >nul 2>&1
if errorlevel 1 (
  echo tracker: Java 17 or newer is needed. Install one, or set JAVA_HOME. 1>&2
  exit /b 1
)
for /f "tokens=2 delims=. " %%v in ('""%TRACKER_JVM%" --version"') do (
  set "TRACKER_VERSION=%%v"
  goto version
)
:version
if %TRACKER_VERSION% LSS 17 (
  echo tracker: Java 17 or newer is needed, and %TRACKER_JVM% is version %TRACKER_VERSION%. 1>&2
  exit /b 1
)

if not exist "%TRACKER_JAR%" goto build
if not exist "%TRACKER_BUILT%" goto build
powershell -NoProfile -Command "$b = (Get-Item -LiteralPath $env:TRACKER_BUILT).LastWriteTimeUtc; $r = $env:TRACKER_ROOT; if (Get-ChildItem -Recurse -File -Path ($r + 'pom.xml'), ($r + 'tracker-*\pom.xml'), ($r + 'tracker-*\src\main') | Where-Object { $_.LastWriteTimeUtc -gt $b } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 goto build
goto run

:build
where mvn >nul 2>&1
if errorlevel 1 (
  echo tracker: it has to be built and there is no mvn on the PATH. Install Maven 3.8 or newer. 1>&2
  exit /b 1
)
echo tracker: building, which takes a minute the first time 1>&2
if not exist "%TRACKER_ROOT%target" mkdir "%TRACKER_ROOT%target"
pushd "%TRACKER_ROOT%"
type nul > "%TRACKER_ROOT%target\build.begun"
call mvn -q -B -Dquick -DskipTests -pl tracker-cli -am package > "%TRACKER_LOG%" 2>&1 < nul
if errorlevel 1 (
  popd
  type "%TRACKER_LOG%" 1>&2
  echo tracker: the build failed; its log is above and in %TRACKER_LOG% 1>&2
  exit /b 1
)
popd
move /y "%TRACKER_ROOT%target\build.begun" "%TRACKER_BUILT%" >nul

:run
set "TRACKER_CP=%TRACKER_JAR%"
if defined TRACKER_CLASSPATH set "TRACKER_CP=%TRACKER_JAR%;%TRACKER_CLASSPATH%"
rem Most commands are done before a second compiler would be worth its while.
set "TRACKER_COMPILER=-XX:TieredStopAtLevel=1"
for %%C in (import report run) do if "%~1"=="%%C" set "TRACKER_COMPILER="
"%TRACKER_JVM%" -XX:+UseSerialGC %TRACKER_COMPILER% -Dtracker.program="%~0" %TRACKER_JAVA_OPTS% -cp "%TRACKER_CP%" io.soundtracker.cli.Main %*
exit /b %ERRORLEVEL%
